import type { JsonValue } from "../language/document";
import { membersOf, referencesInText } from "../language/references";

/** Gives the value of a reference by its members; undefined where it refers to nothing. */
export type Resolve = (members: readonly string[]) => JsonValue | undefined;

/** A text with references, taken apart once so that it is quick to fill in. */
export interface Template {
  readonly source: string;
  /** Set where it has no references. */
  readonly literal: string | undefined;
  /** Set where the whole text is one reference. */
  readonly reference: readonly string[] | undefined;
  readonly parts: readonly (string | readonly string[])[];
}

/** Takes a text apart. References between backticks, as typed parameters have them, count as references too. */
export function template(source: string): Template {
  if (!source.includes("$")) return { source, literal: source, reference: undefined, parts: [source] };
  const parts: (string | readonly string[])[] = [];
  let rest = source;
  for (const { path } of referencesInText(source)) {
    const at = rest.indexOf(path);
    const quoted = rest[at - 1] === "`" && rest[at + path.length] === "`" ? 1 : 0;
    if (at - quoted > 0) parts.push(rest.slice(0, at - quoted));
    parts.push(membersOf(path));
    rest = rest.slice(at + path.length + quoted);
  }
  if (rest !== "") parts.push(rest);
  const [first] = parts;
  const literal = parts.every((part) => typeof part === "string") ? source : undefined;
  return { source, literal, reference: parts.length === 1 && typeof first === "object" ? first : undefined, parts };
}

/** The text with every reference filled in; what refers to nothing is empty (flow-language reference, section 7). */
export function filled({ literal, parts }: Template, resolve: Resolve): string {
  if (literal !== undefined) return literal;
  let text = "";
  for (const part of parts) text += typeof part === "string" ? part : asText(resolve(part));
  return text;
}

/** A value as Amazon Connect writes it into a text. */
export function asText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The value of a member, of a member of it, and so on; own members only, and none of a list, as flows have no index. */
export function memberOf(value: JsonValue | undefined, members: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const member of members) {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
    if (!Object.hasOwn(found, member)) return undefined;
    found = (found as Readonly<Record<string, JsonValue>>)[member];
  }
  return found;
}
