import type { JsonValue } from "../document";

/**
 * How a member stood in its file where it was read as something else, so that whoever has a document can rely on its
 * types: a `null` read as nothing, a missing target read as an empty one.
 */
export interface Reading {
  readonly key: string;
  readonly read: unknown;
  /** Undefined where there was no such member. */
  readonly written: unknown;
}

/** A symbol goes along when an object is spread, and neither JSON nor a walk over the keys sees it. */
const readings = Symbol("readings");

/** The object with members replaced: by their own readings, of which nothing is kept, or by what is read for them. */
export function rebuilt(
  object: object,
  nested: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, unknown>> = {},
): object {
  const own = object as Readonly<Record<string, unknown>>;
  const replaced = Object.entries(nested).filter(([key, value]) => Object.hasOwn(own, key) && own[key] !== value);
  const kept: Reading[] = [];
  for (const [key, value] of Object.entries(read)) {
    const written = Object.hasOwn(own, key) ? own[key] : undefined;
    if (written !== value) kept.push({ key, read: value, written });
  }
  if (replaced.length + kept.length === 0) return object;
  const gone = new Set(kept.filter((reading) => reading.read === undefined).map(({ key }) => key));
  return {
    ...Object.fromEntries(Object.entries(own).filter(([key]) => !gone.has(key))),
    ...Object.fromEntries(replaced),
    ...Object.fromEntries(kept.filter(({ key }) => !gone.has(key)).map((reading) => [reading.key, reading.read])),
    [readings]: kept,
  };
}

/** The members of an object as its file had them; what was changed since then stays changed. */
export function membersAsWritten(object: object): ReadonlyMap<string, JsonValue> {
  const members = new Map<string, JsonValue>(Object.entries(object));
  for (const { key, read, written } of (object as { readonly [readings]?: readonly Reading[] })[readings] ?? []) {
    if (members.get(key) !== read) continue;
    if (written === undefined) members.delete(key);
    else members.set(key, written as JsonValue);
  }
  return members;
}
