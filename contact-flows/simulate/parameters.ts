import type { JsonValue } from "../language/document";
import type { Behaviour } from "./behaviour";
import { BlockFailure } from "./block";
import type { CompiledValue } from "./compile";
import { asText, filled, type Resolve, template } from "./template";

/**
 * A parameter with its references filled in: a reference that is the whole of a text keeps the type of its value. The
 * keys of a map may have references too; an entry whose key is a reference to nothing is left out.
 *
 * @throws BlockFailure where a whole text is a reference that leads to nothing, and that counts as a failure.
 */
export function parameterValue(
  value: CompiledValue,
  resolve: Resolve,
  unresolved: Behaviour["unresolvedReference"],
): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if ("parts" in value) {
    if (value.literal !== undefined) return value.literal;
    if (value.reference === undefined) return filled(value, resolve);
    const found = resolve(value.reference);
    if (found !== undefined && found !== null) return found;
    if (unresolved === "empty") return "";
    throw new BlockFailure("NoMatchingError", `${value.source} has no value`);
  }
  if (!("members" in value)) return value.map((item) => parameterValue(item, resolve, unresolved));
  const entries: [string, JsonValue][] = [];
  for (const [written, inner] of value.members) {
    const key = written.includes("$") ? keyOf(written, resolve) : written;
    if (key !== undefined) entries.push([key, parameterValue(inner, resolve, unresolved)]);
  }
  return Object.fromEntries(entries);
}

function keyOf(written: string, resolve: Resolve): string | undefined {
  const taken = template(written);
  if (taken.reference === undefined) return filled(taken, resolve);
  const found = asText(resolve(taken.reference));
  return found === "" ? undefined : found;
}
