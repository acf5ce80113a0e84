import type { FlowDocument } from "./document";
import type { Finding } from "./finding";
import { isInexact } from "./parse/inexact";
import { notJson } from "./parse/not-json";
import { otherDocument } from "./parse/other-documents";
import { shapeOf } from "./parse/shape";
import { placeIn, syntaxOf } from "./parse/syntax";
import { glanceAt, tooBig, tooDeep } from "./parse/text";
import { walk } from "./parse/value";

/** A flow with what is to be known of its file, or all that keeps it from being read. */
export type ParseResult =
  | { readonly document: FlowDocument; readonly findings: readonly Finding[] }
  | { readonly document: undefined; readonly findings: readonly Finding[] };

/**
 * Reads a flow as the console exports it and the service takes it. Nothing of it is lost: keys that nobody knows stay
 * in the document, and `emitFlow` writes them again. What only the service would refuse is left to `validate`; a
 * wrong `Version` or a missing `StartAction` is an error here, and the document is there all the same. `validate` does
 * not say of this document what is said of it here. Never throws.
 *
 * @example
 * const { document, findings } = parseFlow(readFileSync("flow.json", "utf8"));
 */
export function parseFlow(text: string): ParseResult {
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  const big = tooBig(content);
  if (big !== undefined) return { document: undefined, findings: [big] };
  const glance = glanceAt(content);
  const deep = tooDeep(glance.nesting);
  if (deep !== undefined) return { document: undefined, findings: [deep] };
  const json = jsonIn(content);
  if (json === undefined) return { document: undefined, findings: [notJson(content)] };
  const { members, problem } = walk(json.value);
  if (problem !== undefined) return { document: undefined, findings: [problem] };
  const result = flowIn(json.value);
  const asides = [
    ...(content === text ? [] : [byteOrderMark]),
    // Keys that stand twice in an object are one member of it: the count alone tells that there are any.
    ...(members < glance.members ? repeatedKeys(content) : []),
    ...(mayBeInexact(content) ? inexactNumbers(content) : []),
  ];
  return { ...result, findings: [...asides, ...result.findings] };
}

/** Reads a flow from a JSON value that is parsed already, or was made by a program. Never throws, and changes nothing. */
export function documentOf(value: unknown): ParseResult {
  const { problem } = walk(value);
  return problem === undefined ? flowIn(value) : { document: undefined, findings: [problem] };
}

function flowIn(value: unknown): ParseResult {
  const other = otherDocument(value);
  return other === undefined ? shapeOf(value as object) : { document: undefined, findings: [other] };
}

function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // What V8 says differs from release to release and often names no place: `notJson` looks for itself.
    return undefined;
  }
}

const byteOrderMark: Finding = {
  rule: "byte-order-mark",
  severity: "info",
  block: "",
  message: "The file begins with a byte order mark. It is skipped here, and other programs may stumble over it.",
  fix: "Save the file as UTF-8 without it.",
};

/** Whether any digits, of a number or in a text, are more than can be kept: only then it is worth to look where they stand. */
function mayBeInexact(text: string): boolean {
  for (const [digits] of text.matchAll(/\d[\d.]{15,}/g)) if (isInexact(digits)) return true;
  return false;
}

function inexactNumbers(text: string): readonly Finding[] {
  return syntaxOf(text)
    .inexact.slice(0, 20)
    .map(({ literal, offset }) => ({
      rule: "inexact-number",
      severity: "warning",
      block: "",
      message: `The number ${shortened(literal)} at ${placeIn(text, offset)} has more digits than can be kept: it is read, and written again, as ${Number(literal)}.`,
      fix: "Write it as a text, in quotes, where its digits matter.",
    }));
}

function shortened(literal: string): string {
  return literal.length > 40 ? `${literal.slice(0, 39)}…` : literal;
}

function repeatedKeys(text: string): readonly Finding[] {
  return syntaxOf(text)
    .repeated.slice(0, 20)
    .map(({ key, offset }) => ({
      rule: "repeated-key",
      severity: "warning",
      block: "",
      message: `The key ${JSON.stringify(key)} stands again in the same object at ${placeIn(text, offset)}: only the last one counts, and the others are lost.`,
      fix: "Remove the ones that are not meant.",
    }));
}
