import type { JsonValue } from "../document";
import { atom, type Code } from "./code";

/** Length from which a text is broken into pieces. */
const piece = 90;

/** A text as TypeScript writes it, safe wherever a file may be sent or read. */
export function quoted(text: string): string {
  const double = text.split('"').length;
  const escapes = JSON.stringify(text);
  const single = double > text.split("'").length;
  const literal = single ? `'${escapes.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : escapes;
  return literal.replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/g,
    (character, at: number, whole: string) => (isWholePair(whole, at) ? character : escaped(character)),
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Whether a half of a character stands beside its other half. */
function isWholePair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff) return /[\udc00-\udfff]/.test(text.charAt(at + 1));
  return code >= 0xdc00 && code <= 0xdfff && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** A text, in pieces between words where it is long. */
export function text(words: string): Code {
  const whole = quoted(words);
  if (whole.length <= piece) return atom(whole);
  const pieces: string[] = [];
  for (const word of words.split(/(?<=\n)|(?<= )(?! )/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + word.length <= piece && !last.endsWith("\n"))
      pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
  }
  return pieces.length === 1 ? atom(whole) : { is: "text", whole, pieces: pieces.map(quoted) };
}

/** A key of an object. */
export function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return name;
  return /^(0|[1-9]\d{0,8})$/.test(name) ? name : quoted(name);
}

/** A JSON value. */
export function literal(value: JsonValue): Code {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return atom(Object.is(value, -0) ? "-0" : JSON.stringify(value));
  if (Array.isArray(value)) return { is: "list", items: value.map((item: JsonValue) => literal(item)) };
  return { is: "object", entries: Object.entries(value).map(([name, inner]) => [key(name), literal(inner)] as const) };
}

/** Words for a comment: on one line, and without what would end it. */
export function commented(words: string): string {
  return words
    .replace(/\*\//g, "* /")
    .replace(/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
