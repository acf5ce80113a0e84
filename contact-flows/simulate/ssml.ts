import { second } from "./clock";

/** An SSML document as it is heard. */
export interface Heard {
  readonly text: string;
  /** How many letters it takes the time of. */
  readonly letters: number;
  /** Milliseconds of silence in it. */
  readonly pause: number;
  /** Why a voice would refuse it; undefined of one that is well-formed. */
  readonly problem: string | undefined;
}

/** Pauses by their strength, in milliseconds: a voice's usual ones after a comma, a sentence and a paragraph. */
const pauses: Readonly<Record<string, number>> = {
  none: 0,
  "x-weak": 0,
  weak: 200,
  medium: 400,
  strong: 700,
  "x-strong": 1000,
};

/** Longest `<break>` that Amazon Polly takes, in milliseconds. */
const longestBreak = 10 * second;

/** Ways to read that name every character; each takes about as long as a short word. */
const spelled: ReadonlySet<string> = new Set(["characters", "spell-out", "digits", "telephone", "phone"]);
const lettersOfSpelled = 4;

/** Elements that part words; all others stand within a sentence. */
const parting: ReadonlySet<string> = new Set(["speak", "break", "p", "s", "audio"]);

const entities = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

interface Reading {
  text: string;
  extra: number;
  pause: number;
  problem: string | undefined;
  readonly open: { readonly name: string; readonly said: string | undefined; readonly from: number }[];
}

/**
 * Reads an SSML document: what stands in it without its tags, aliases in place of what they stand for, its breaks
 * counted. How it is spoken (prosody, voice, emphasis) makes no difference.
 */
export function heardOf(document: string): Heard {
  const reading: Reading = { text: "", extra: 0, pause: 0, problem: undefined, open: [] };
  const pieces = document.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "").match(/<[^<>]*>|[^<]+|</g) ?? [];
  for (const piece of pieces) {
    if (piece.startsWith("<") && piece.endsWith(">")) element(reading, piece);
    else characters(reading, piece);
  }
  const [unclosed] = reading.open;
  if (unclosed !== undefined) reading.problem ??= `<${unclosed.name}> is not closed`;
  const text = reading.text.replace(/\s+/g, " ").trim();
  return { text, letters: text.length + reading.extra, pause: reading.pause, problem: reading.problem };
}

function characters(reading: Reading, written: string): void {
  if (written === "<") reading.problem ??= "a < is no tag, and has to be written as &lt;";
  if (reading.open.some(({ said }) => said !== undefined)) return;
  reading.text += decoded(reading, written);
}

function element(reading: Reading, tag: string): void {
  const [, closing, name = "", attributes = "", empty] = /^<(\/?)\s*([\w:.-]*)([\s\S]*?)(\/?)>$/.exec(tag) ?? [];
  if (name === "") reading.problem ??= `${tag} is no tag`;
  if (parting.has(name)) reading.text += " ";
  if (closing === "/") {
    close(reading, name);
    return;
  }
  if (name === "break") reading.pause += pauseOf(attributes);
  const said = replacement(reading, name, attributes);
  if (said !== undefined) reading.text += said;
  if (empty !== "/") {
    const spells = name === "say-as" && spelled.has(attribute(attributes, "interpret-as") ?? "");
    reading.open.push({ name, said, from: spells ? reading.text.length : -1 });
  }
}

function close(reading: Reading, name: string): void {
  const opened = reading.open.pop();
  if (opened?.name !== name) reading.problem ??= `</${name}> closes nothing that is open`;
  if (opened === undefined || opened.from < 0) return;
  reading.extra += reading.text.slice(opened.from).replace(/[^\p{L}\p{N}]/gu, "").length * (lettersOfSpelled - 1);
}

/** What is heard in place of what stands in an element; undefined where that itself is heard. */
function replacement(reading: Reading, name: string, attributes: string): string | undefined {
  if (name === "sub") {
    const alias = attribute(attributes, "alias");
    return alias === undefined ? undefined : decoded(reading, alias);
  }
  if (name === "audio") return `(recording ${attribute(attributes, "src") ?? ""}) `;
  return name === "say-as" && attribute(attributes, "interpret-as") === "expletive" ? "(beep)" : undefined;
}

function pauseOf(attributes: string): number {
  const [, amount, unit] = /^\+?([\d.]+)\s*(ms|s)$/.exec(attribute(attributes, "time") ?? "") ?? [];
  if (amount !== undefined) return Math.min(Math.round(Number(amount) * (unit === "s" ? second : 1)), longestBreak);
  return pauses[attribute(attributes, "strength") ?? "medium"] ?? 0;
}

function attribute(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single;
}

function decoded(reading: Reading, written: string): string {
  return written.replace(/&(?:#x([\da-f]{1,6});|#(\d{1,7});|(\w+);)?/gi, (whole, hexadecimal, decimal, name) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const meant = name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : entities.get(name);
    if (meant === undefined) reading.problem ??= `${whole === "&" ? "an & alone" : whole} is no entity; write &amp;`;
    return meant ?? whole;
  });
}
