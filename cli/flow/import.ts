import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { projectRoot } from "../../config/project-root";
import type { FlowDocument, FlowType } from "../../contact-flows/language/document";
import { importFlow } from "../../contact-flows/language/import/import-flow";
import { print } from "../output";
import { oneLine } from "./report";
import { type Subject, subjects } from "./subject";
import { endingOf, madeFolder, namesFolder, pathsIn, usage, writeInto } from "./target";
import { sayDoneAllTheSame, sayTrouble, sayUnwritten } from "./trouble";
import { write } from "./write";

/** What `flow import` takes. */
export interface ImportOptions {
  readonly out?: string;
  readonly force: boolean;
  readonly type?: FlowType;
}

/**
 * `npm run flow -- import`: exported flows as TypeScript of the language. What cannot be read is said, and the others
 * are written all the same; a file that exists is only replaced with --force.
 */
export async function importFlows(names: readonly string[], { out, force, type }: ImportOptions): Promise<void> {
  const chosen = subjects(names);
  const targets = targetsOf(chosen.stems, out);
  let at = 0;
  for (const subject of chosen) {
    const target = targets[at++];
    sayTrouble(subject.file, subject.flow, subject.findings);
    if (subject.document === undefined) continue;
    sayDoneAllTheSame(subject.file, subject.findings, "imported");
    const sourceFor = (languageModule?: string) => sourceOf(subject, subject.document, type, languageModule);
    if (target === undefined) await write(sourceFor());
    else writeNew(subject.file, target, sourceFor, force);
  }
}

/** The TypeScript; what could only be carried over as it is, is said on standard error. */
function sourceOf({ file, flow }: Subject, document: FlowDocument, type?: FlowType, languageModule?: string): string {
  const { source, notes } = importFlow(document, {
    name: flow,
    ...(type === undefined ? {} : { type }),
    ...(languageModule === undefined ? {} : { languageModule }),
  });
  for (const note of notes) console.error(`${oneLine(file)}  ${oneLine(note)}`);
  return source;
}

/** Where each source goes; nowhere for standard output. */
function targetsOf(stems: readonly string[], out: string | undefined): readonly string[] {
  const several = stems.length > 1;
  if (out === undefined) {
    if (!several) return [];
    throw usage("Several flows need a folder: one file each.", "Add --out FOLDER");
  }
  if (namesFolder(out) || (several && endingOf(out) === "")) return pathsIn(madeFolder(out), stems, ".ts");
  if (several) throw usage(`${out} is one file, and ${stems.length} flows were named.`, "Name a folder with --out.");
  if (endingOf(out) !== "ts") {
    throw usage(`${out} is no file of TypeScript.`, "End its name with .ts, or add a slash for a folder.");
  }
  return [out];
}

function writeNew(file: string, target: string, sourceFor: (languageModule: string) => string, force: boolean): void {
  if (!force && existsSync(target)) {
    const message = `${target} exists already, and is left as it is.`;
    const fix = "Name another file, or add --force.";
    sayTrouble(file, file, [{ rule: "file", severity: "error", block: "", message, fix }]);
    return;
  }
  try {
    writeInto(target, sourceFor(languageAsSeenFrom(dirname(target))));
    print(`${oneLine(file)}  →  ${target}`);
  } catch (error) {
    sayUnwritten(file, target, error);
  }
}

const language = join(projectRoot, "contact-flows", "language");

/** The path by which a file in a folder imports the language, wherever the folder is; made where it is missing. */
function languageAsSeenFrom(folder: string): string {
  mkdirSync(folder, { recursive: true });
  // Modules are looked for from where a file really is.
  const path = relative(realpathSync(folder), realpathSync(language)).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
