import type { JsonValue } from "../document";
import { type Action, type FlowDocument, type FlowType, nameOf } from "../document";
import { atom, type Code, type Line, printed, printedLines } from "./code";
import { commented, key, literal, quoted } from "./literals";
import { camelCase } from "./naming";
import { StepPrinter } from "./print-steps";
import { statementsOf } from "./rewrite";
import type { Translation } from "./translate";

/** The file that tells a flow. */
export function printedFlow({ name, options, story }: Translation, languageModule: string): string {
  const results = statementsOf(story).flatMap(({ result }) => result ?? []);
  const printer = new StepPrinter(results);
  const constant = printer.give(camelCase(name, "flow"));
  const told = (statements: Parameters<StepPrinter["lines"]>[0]): Code => ({
    is: "branch",
    lines: printer.lines(statements),
  });
  const { type, description, carried, ...others } = options;
  const branches: readonly (readonly [string, Code])[] = [
    ...(story.onFailure === undefined ? [] : [["onFailure", told(story.onFailure)] as const]),
    ...(story.parts.size === 0
      ? []
      : [
          [
            "parts",
            { is: "object", entries: [...story.parts].map(([part, lines]) => [key(part), told(lines)] as const) },
          ] as const,
        ]),
  ];
  const plain: readonly (readonly [string, JsonValue])[] = [
    ["type", type],
    ["channels", "any"],
    ...(description === undefined ? [] : [["description", description] as const]),
    ...Object.entries(others).map(([option, value]) => [option, value as JsonValue] as const),
  ];
  const call: Code = {
    is: "call",
    callee: printer.use("build/contact-flow", "contactFlow"),
    args: [
      atom(quoted(name)),
      {
        is: "object",
        entries: [
          ...plain.map(([option, value]) => [option, literal(value)] as const),
          ...branches,
          ...(carried === undefined ? [] : [["carried", carriedCode(carried, printer)] as const]),
        ],
      },
      told(story.statements),
    ],
  };
  const heading = headingOf(name, options.description);
  return fileOf(printer, languageModule, heading, { lead: `export const ${constant} = `, code: call, comments: [] });
}

/** The file that carries a flow which the language cannot tell. */
export function printedCarriedFlow(flow: {
  readonly name: string;
  readonly type: FlowType;
  readonly document: FlowDocument;
  readonly languageModule: string;
  readonly note: string;
}): string {
  const { name, type, document, languageModule, note } = flow;
  const printer = new StepPrinter([]);
  const constant = printer.give(camelCase(name, "flow"));
  const code: Code = {
    is: "call",
    callee: printer.use("import/carried-flow", "carriedFlow"),
    args: [atom(quoted(name)), atom(quoted(type)), literal(document as unknown as JsonValue)],
  };
  const comments = [commented(note)];
  const heading = headingOf(nameOf(document) ?? name, undefined);
  return fileOf(printer, languageModule, heading, { lead: `export const ${constant} = `, code, comments });
}

function carriedCode(carried: readonly Action[], printer: StepPrinter): Code {
  const args = [literal(carried as unknown as JsonValue)];
  return { is: "call", callee: printer.use("import/carried-flow", "carriedActions"), args };
}

function headingOf(name: string, description: string | undefined): string {
  const words = commented(`${name}${description === undefined ? "" : `: ${description}`}`);
  return words === "" ? "" : `/** ${words} */\n`;
}

function fileOf(printer: StepPrinter, languageModule: string, heading: string, line: Line): string {
  const resources = printedLines(printer.resources(), "");
  const comments = line.comments.map((comment) => `// ${comment}\n`).join("");
  const body = `${line.lead}${printed(line.code, "", line.lead.length, 1)};\n`;
  const imports = [...printer.imports]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([module, names]) => {
      const list = [...names].sort((one, other) => one.localeCompare(other, "en")).join(", ");
      return `import { ${list} } from ${quoted(`${languageModule}/${module}`)};\n`;
    })
    .join("");
  return `${lintNotes(body + resources)}${imports}\n${resources === "" ? "" : `${resources}\n`}${comments}${heading}${body}`;
}

/** What the linter is to overlook, since the exported flow is so. */
function lintNotes(source: string): string {
  const notes = [
    ...(longestBranch(source) > 60 ? ["complexity/noExcessiveLinesPerFunction: the flow was exported like this"] : []),
    ...(source.includes("${") ? ["suspicious/noTemplateCurlyInString: the placeholders are those of the flow"] : []),
  ];
  return notes.map((note) => `// biome-ignore-all lint/${note}.\n`).join("");
}

/** Lines of the longest function in a file that is formatted. */
function longestBranch(source: string): number {
  const lines = source.split("\n");
  const open: { readonly indent: string; readonly at: number }[] = [];
  let longest = 0;
  for (const [at, line] of lines.entries()) {
    const indent = /^ */.exec(line)?.[0] ?? "";
    if (line.endsWith("(call) => {")) open.push({ indent, at });
    else if (open.at(-1)?.indent === indent && line.startsWith(`${indent}}`))
      longest = Math.max(longest, at - (open.pop()?.at ?? at) + 1);
  }
  return longest;
}
