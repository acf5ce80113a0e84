import { nearest } from "../../../config/nearest";

/** Elements that Amazon Polly reads (Amazon Polly Developer Guide, supported SSML tags). */
export const ssmlElements: readonly string[] = [
  ...["speak", "break", "emphasis", "lang", "mark", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"],
  ...["amazon:auto-breaths", "amazon:breath", "amazon:domain", "amazon:effect", "amazon:emotion"],
];

/** What is wrong with a text as SSML, and what to do about it. */
export interface SsmlFault {
  readonly wrong: string;
  readonly fix: string;
}

const comment = /<!--(?:(?!--).)*-->|<\?xml\b[^?]*\?>/sy;
const closing = /<\/([A-Za-z_][\w:.-]*)\s*>/y;
const opening = /<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const words = /[^<]+/y;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;

interface Reader {
  readonly text: string;
  at: number;
  readonly open: string[];
  /** Whether the one element that holds all others is over. */
  over: boolean;
}

/**
 * The first thing that keeps a text from being one well-formed `<speak>` element, or, if nothing does, the elements
 * that Amazon Polly does not read. References such as `$.Attributes.name` are text like any other.
 */
export function ssmlFaults(text: string): readonly SsmlFault[] {
  const reader: Reader = { text: text.trim(), at: 0, open: [], over: false };
  const unknown = new Map<string, SsmlFault>();
  while (reader.at < reader.text.length) {
    const read = take(reader, comment) ? undefined : (closed(reader) ?? opened(reader) ?? spoken(reader));
    if (read === undefined) continue;
    if (typeof read === "object") return [read];
    if (!ssmlElements.includes(read)) unknown.set(read, unknownElement(read));
  }
  const left = reader.open.pop();
  if (left !== undefined) return [{ wrong: `<${left}> is not closed`, fix: `Write </${left}> where it ends.` }];
  return reader.over ? [...unknown.values()] : [noSpeak];
}

const noSpeak: SsmlFault = {
  wrong: "it does not begin with <speak>",
  fix: "Put all of it within <speak>...</speak>.",
};

function closed(reader: Reader): SsmlFault | string | undefined {
  const [whole, name = ""] = take(reader, closing) ?? [];
  if (whole === undefined) return undefined;
  const last = reader.open.pop();
  reader.over = reader.open.length === 0;
  if (last === name) return name;
  const open = last === undefined ? "nothing" : `<${last}>`;
  return { wrong: `${whole} stands where ${open} is open`, fix: "Close every element where it began." };
}

function opened(reader: Reader): SsmlFault | string | undefined {
  const [whole, name = "", attributes = "", alone] = take(reader, opening) ?? [];
  if (whole === undefined) return undefined;
  if (reader.over) return trailing(whole);
  if (reader.open.length === 0 && name !== "speak") return noSpeak;
  if (alone !== "/") reader.open.push(name);
  else if (reader.open.length === 0) reader.over = true;
  const seen = new Set<string>();
  for (const [, key = "", double, single] of attributes.matchAll(attribute)) {
    if (seen.has(key)) return { wrong: `<${name}> has ${key} twice`, fix: "Keep one of them." };
    seen.add(key);
    if (bareAmpersand.test(double ?? single ?? "")) return ampersand(double ?? single ?? "");
  }
  return name;
}

/** Text, or what is none of it: a tag that is not written as one. */
function spoken(reader: Reader): SsmlFault | undefined {
  const [text] = take(reader, words) ?? [];
  if (text === undefined) return badTag(reader.text.slice(reader.at));
  if (reader.over) return text.trim() === "" ? undefined : trailing(text.trim());
  if (reader.open.length === 0) return text.trim() === "" ? undefined : noSpeak;
  return bareAmpersand.test(text) ? ampersand(text) : undefined;
}

function badTag(rest: string): SsmlFault {
  const tag = /^<\/?[A-Za-z][^<>]*>?/.exec(rest)?.[0];
  if (tag === undefined) return { wrong: `${cut(rest)} has a bare <`, fix: "Write &lt; for a < that is meant." };
  return {
    wrong: `${cut(tag)} is no tag`,
    fix: `Write it as <name attribute="value">, with quotes around every value, and &lt; for a < that is meant.`,
  };
}

function ampersand(text: string): SsmlFault {
  const at = text.search(bareAmpersand);
  return { wrong: `${cut(text.slice(Math.max(0, at - 10)))} has a bare &`, fix: "Write &amp; for it." };
}

function trailing(text: string): SsmlFault {
  return { wrong: `${cut(text)} stands after </speak>`, fix: "Put all of it within one <speak>...</speak>." };
}

function unknownElement(name: string): SsmlFault {
  // Names are short, so that `nearest` does not know `brake` from another word.
  const guess = nearest(name, ssmlElements) ?? ssmlElements.find((known) => letters(known) === letters(name));
  const fix = guess === undefined ? `Remove it; known: ${ssmlElements.join(", ")}.` : `Write <${guess}>.`;
  return { wrong: `Amazon Polly does not read <${name}>`, fix };
}

function letters(name: string): string {
  return [...name.toLowerCase()].sort().join("");
}

function cut(text: string): string {
  return JSON.stringify(text.length > 30 ? `${text.slice(0, 29)}…` : text);
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text) ?? undefined;
  reader.at += found?.[0].length ?? 0;
  return found;
}
