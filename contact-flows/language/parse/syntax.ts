import { isInexact } from "./inexact";

/** A key that stands more than once in one object, of which only the last counts, and where the first repetition is. */
export interface RepeatedKey {
  readonly key: string;
  readonly offset: number;
}

/** A number of which not every digit is kept when it is read, and where it stands. */
export interface InexactNumber {
  readonly literal: string;
  readonly offset: number;
}

/** Where a text stops being JSON, and what should stand there. */
export interface SyntaxFault {
  readonly offset: number;
  readonly expected: string;
}

/** What a slow look at a text finds that `JSON.parse` says badly or not at all. */
export interface Syntax {
  readonly fault: SyntaxFault | undefined;
  readonly repeated: readonly RepeatedKey[];
  readonly inexact: readonly InexactNumber[];
}

/** What should stand after the value. */
export const endOfFile = "the end of the file";

interface Reader {
  readonly text: string;
  at: number;
  fault: SyntaxFault | undefined;
  readonly repeated: RepeatedKey[];
  readonly inexact: InexactNumber[];
}

/** Reads a text as JSON for its faults alone. It goes as deep as the text does: look at the nesting first. */
export function syntaxOf(text: string): Syntax {
  const reader: Reader = { text, at: 0, fault: undefined, repeated: [], inexact: [] };
  if (value(reader)) {
    space(reader);
    if (reader.at < text.length) fail(reader, endOfFile);
  }
  return reader;
}

/** Line and column, from 1, of a place in a text. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

function value(reader: Reader): boolean {
  space(reader);
  const next = reader.text[reader.at];
  if (next === "{") return members(reader);
  if (next === "[") return elements(reader);
  if (next === '"') return text(reader) !== undefined;
  const offset = reader.at;
  const scalar = take(reader, literal);
  if (scalar === undefined) return fail(reader, "a value");
  if (isInexact(scalar)) reader.inexact.push({ literal: scalar, offset });
  return true;
}

function members(reader: Reader): boolean {
  const keys = new Set<string>();
  return list(reader, "}", (first) => {
    if (reader.text[reader.at] !== '"')
      return fail(reader, first ? 'a key in double quotes or "}"' : "a key in double quotes");
    const offset = reader.at;
    const key = text(reader);
    if (key === undefined) return false;
    if (keys.has(key)) reader.repeated.push({ key, offset });
    keys.add(key);
    space(reader);
    if (reader.text[reader.at] !== ":") return fail(reader, '":"');
    reader.at++;
    return value(reader);
  });
}

function elements(reader: Reader): boolean {
  return list(reader, "]", () => value(reader));
}

/** What stands between brackets, with commas between. */
function list(reader: Reader, end: "}" | "]", item: (first: boolean) => boolean): boolean {
  reader.at++;
  space(reader);
  if (reader.text[reader.at] === end) return ++reader.at > 0;
  for (let first = true; ; first = false) {
    space(reader);
    if (!item(first)) return false;
    space(reader);
    const next = reader.text[reader.at];
    if (next !== "," && next !== end) return fail(reader, `"," or "${end}"`);
    reader.at++;
    if (next === end) return true;
  }
}

/** Character by character: an expression over a text of millions of them would overflow its stack. */
function text(reader: Reader): string | undefined {
  const start = reader.at;
  for (reader.at++; reader.at < reader.text.length; ) {
    const next = reader.text[reader.at] ?? "";
    if (next === '"') return JSON.parse(reader.text.slice(start, ++reader.at)) as string;
    if (next === "\\") {
      if (take(reader, escaped) !== undefined) continue;
      fail(reader, 'an escape such as \\n or \\" or \\\\');
      return undefined;
    }
    if (next < " ") break;
    reader.at++;
  }
  fail(reader, "the rest of a text in double quotes");
  return undefined;
}

function space(reader: Reader): void {
  while (" \t\r\n".includes(reader.text[reader.at] ?? "-")) reader.at++;
}

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  reader.at += found?.length ?? 0;
  return found;
}

function fail(reader: Reader, expected: string): false {
  reader.fault = { offset: reader.at, expected };
  return false;
}
