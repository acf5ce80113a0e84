/** TypeScript as a tree, for the printer. */
export type Code =
  /** A name, a number, a short text: never broken. */
  | { readonly is: "atom"; readonly text: string }
  /** A text that may be broken between its pieces. */
  | { readonly is: "text"; readonly whole: string; readonly pieces: readonly string[] }
  | { readonly is: "call"; readonly callee: string; readonly args: readonly Code[] }
  | { readonly is: "object"; readonly entries: readonly (readonly [string, Code])[] }
  | { readonly is: "list"; readonly items: readonly Code[] }
  | { readonly is: "branch"; readonly lines: readonly Line[] };

/** A statement. */
export interface Line {
  /** What stands before the expression, e.g. `const order = `. */
  readonly lead: string;
  readonly code: Code;
  readonly comments: readonly string[];
}

const width = 120;

/** Characters that take two columns: the scripts of East Asia, and their punctuation. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

function columns(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

export const atom = (text: string): Code => ({ is: "atom", text });

/** The statements as lines, in the form in which Biome would write them. */
export function printedLines(lines: readonly Line[], indent: string): string {
  return lines
    .map(({ lead, code, comments }) => {
      const before = comments.map((comment) => `${indent}// ${comment}\n`).join("");
      return `${before}${indent}${lead}${printed(code, indent, indent.length + lead.length, 1)};\n`;
    })
    .join("");
}

/** One expression: `used` columns are taken on its first line, and `after` have to be left on its last. */
export function printed(code: Code, indent: string, used: number, after: number): string {
  const line = flat(code);
  if (line !== undefined && used + columns(line) + after <= width) return line;
  const deeper = `${indent}  `;
  switch (code.is) {
    case "atom":
      return code.text;
    case "text":
      return code.pieces.join(` +\n${deeper}`);
    case "call":
      return printedCall(code, indent, used);
    case "branch":
      return `(call) => {\n${printedLines(code.lines, deeper)}${indent}}`;
    case "object": {
      const lines = code.entries.map(([key, value]) => printedMember(key, value, deeper));
      return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
    }
    case "list": {
      const lines = code.items.map((item) => `${deeper}${printed(item, deeper, deeper.length, 1)},\n`);
      return `[\n${lines.join("")}${indent}]`;
    }
  }
}

/** A member of an object. Texts that are too long for its line begin on the next one, unless the key is very short. */
function printedMember(key: string, value: Code, indent: string): string {
  const lead = `${indent}${key}: `;
  const fits = columns(lead) + columns(flat(value) ?? "") + 1 <= width;
  const below = (value.is === "atom" && /^["']/.test(value.text) && key.length > 2) || value.is === "text";
  if (fits || !below) return `${lead}${printed(value, indent, columns(lead), 1)},\n`;
  const deeper = `${indent}  `;
  const text = value.is === "text" ? value.pieces.join(` +\n${deeper}`) : value.text;
  return `${lead.trimEnd()}\n${deeper}${text},\n`;
}

function printedCall({ callee, args }: Extract<Code, { is: "call" }>, indent: string, used: number): string {
  const last = args.at(-1);
  const others = args.slice(0, -1);
  const flatOthers = others.map(flat);
  if (last !== undefined && isHugged(last, others.at(-1)) && flatOthers.every((one) => one !== undefined)) {
    const start = `${callee}(${flatOthers.map((one) => `${one}, `).join("")}`;
    const rest = printed(last, indent, used + columns(start), 2);
    const [first = ""] = rest.split("\n");
    if (rest.includes("\n") && used + columns(start) + columns(first) <= width) return `${start}${rest})`;
  }
  const deeper = `${indent}  `;
  const lines = args.map((arg) => `${deeper}${printed(arg, deeper, deeper.length, 1)},\n`);
  return `${callee}(\n${lines.join("")}${indent})`;
}

/** Whether the last argument of a call keeps its braces on the lines of the call. */
function isHugged(last: Code, before: Code | undefined): boolean {
  if (last.is === before?.is) return false;
  if (last.is === "object") return last.entries.length > 0;
  return last.is === "branch" || (last.is === "list" && last.items.length > 0);
}

/** The expression on one line; undefined where it always takes several. */
export function flat(code: Code): string | undefined {
  switch (code.is) {
    case "atom":
      return code.text;
    case "text":
      return code.whole;
    case "call": {
      const args = allFlat(code.args);
      return args && `${code.callee}(${args.join(", ")})`;
    }
    case "list": {
      const items = isTable(code.items) ? undefined : allFlat(code.items);
      return items && `[${items.join(", ")}]`;
    }
    case "object": {
      const values = allFlat(code.entries.map(([, value]) => value));
      const entries = values?.map((value, index) => `${code.entries[index]?.[0]}: ${value}`);
      return entries && (entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`);
    }
    case "branch": {
      const [only, another] = code.lines;
      if (only === undefined || another !== undefined || only.comments.length > 0 || only.lead !== "") return undefined;
      const body = flat(only.code);
      return body && `(call) => ${body}`;
    }
  }
}

function allFlat(codes: readonly Code[]): readonly string[] | undefined {
  const lines = codes.map(flat).filter((line) => line !== undefined);
  return lines.length === codes.length ? lines : undefined;
}

/** Lists of objects that each have several members are never written on one line. */
function isTable(items: readonly Code[]): boolean {
  const many = (item: Code) =>
    (item.is === "object" && item.entries.length > 1) || (item.is === "list" && item.items.length > 1);
  return items.length > 1 && items.every(many) && new Set(items.map(({ is }) => is)).size === 1;
}
