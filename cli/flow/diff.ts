import { type Change, diffFlows } from "../../contact-flows/language/diff";
import { colors, count, print, printJson } from "../output";
import { oneLine } from "./report";
import { subjects } from "./subject";
import { sayTrouble } from "./trouble";

/** What `flow diff` takes. */
export interface DiffOptions {
  readonly json: boolean;
  readonly layout: boolean;
  readonly exitCode: boolean;
  readonly env?: string;
}

/** `npm run flow -- diff`: what changed from one version to another, in words. Exit code 1 where one cannot be read. */
export function diff(before: string, after: string, options: DiffOptions): void {
  const documents = [...subjects([before, after], options.env)].flatMap((subject) => {
    if (subject.document !== undefined) return [subject.document];
    sayTrouble(subject.file, subject.flow, subject.findings);
    return [];
  });
  const [older, newer] = documents;
  if (older === undefined || newer === undefined) return;
  const changes = diffFlows(older, newer);
  if (options.json) printJson({ version: 1, before, after, changes });
  else sayChanges(changes, options.layout);
  if (options.exitCode && changes.some(({ concerns }) => concerns !== "layout")) process.exitCode = 1;
}

function sayChanges(changes: readonly Change[], withLayout: boolean): void {
  const group = (wanted: Change["concerns"]) => changes.filter(({ concerns }) => concerns === wanted);
  const [caller, behind, layout] = [group("caller"), group("behind"), group("layout")];
  if (changes.length === 0) print("No difference.");
  else if (caller.length === 0) print("No difference for the caller.");
  sayGroup("For the caller", caller);
  sayGroup("Behind the conversation", behind);
  if (withLayout) sayGroup("Names and places", layout);
  else if (layout.length > 0)
    print(colors.dim(`${count(layout.length, "change")} of names and places: --layout says which`));
}

function sayGroup(title: string, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  print(colors.bold(title));
  for (const { block, message } of changes) {
    print(`  ${oneLine(message)}${block === "" ? "" : `  ${colors.dim(oneLine(block))}`}`);
  }
}
