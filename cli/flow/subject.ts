import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type FlowDocument, type FlowType, nameOf } from "../../contact-flows/language/document";
import type { Finding } from "../../contact-flows/language/finding";
import { parseFlow } from "../../contact-flows/language/parse";
import { readSource, standardInput } from "./source";
import type { EnvironmentFlow } from "./standard";
import type { WrittenFlow } from "./typescript";

/** What somebody named on the command line: a flow, or what keeps it from being read. */
export type Subject = {
  /** As it was named: a path, or a key. */
  readonly file: string;
  /** Name of the flow, or of its file. */
  readonly flow: string;
  /** Type that is known beside the document. */
  readonly type: FlowType | undefined;
  readonly findings: readonly Finding[];
} & ({ readonly document: FlowDocument } | { readonly document: undefined });

/** What was named: nothing of it is parsed before it is asked for. */
export interface Subjects extends Iterable<Subject> {
  /** Paths without their ending, one for each subject, from which names of files can be made. */
  readonly stems: readonly string[];
}

/** One of several things that a name stands for. */
interface Entry {
  readonly stem: string;
  readonly read: () => Subject;
}

/**
 * What was named, to be read one after the other: a file where there is one, else a flow of the environment. A file of
 * TypeScript stands for every flow that it exports. The environment is loaded before the first, and only where it is
 * needed.
 *
 * @throws ConfigurationError where the environment is needed and cannot be used.
 */
export function subjects(names: readonly string[], environment?: string): Subjects {
  const sources = new Set(names.filter(isSourceFile));
  const needed = sources.size > 0 || names.some(mayBeKey);
  const known = needed ? environmentOf(environment) : undefined;
  const flows = new Map(known?.flows.map((flow) => [flow.key, flow]));
  const entries = names.flatMap((name) =>
    known !== undefined && sources.has(name) ? sourceEntries(name, known) : [entryOf(name, flows)],
  );
  return {
    stems: entries.map(({ stem }) => stem),
    *[Symbol.iterator]() {
      for (const { read } of entries) yield read();
    },
  };
}

type Known = ReturnType<typeof import("./standard")["environmentFlows"]>;

function environmentOf(environment: string | undefined): Known {
  // Loaded here: the configuration and its schema cost more than checking hundreds of files.
  return (require("./standard") as typeof import("./standard")).environmentFlows(environment);
}

function mayBeKey(name: string): boolean {
  return /^[a-z][a-z0-9-]*$/i.test(name) && !existsSync(name);
}

function isSourceFile(name: string): boolean {
  return /(?<!\.d)\.ts$/.test(name) && statSync(name, { throwIfNoEntry: false })?.isFile() === true;
}

function sourceEntries(file: string, { surroundings }: Known): readonly Entry[] {
  const { flowsInFile } = require("./typescript") as typeof import("./typescript");
  const found = flowsInFile(file, surroundings);
  const stem = file.replace(/\.ts$/, "");
  if ("problem" in found) return [{ stem, read: () => unreadable(file, basename(stem), undefined, [found.problem]) }];
  return found.map((flow) => {
    const own = found.length === 1 ? stem : join(dirname(file), `${basename(stem)}-${flow.key}`);
    return { stem: own, read: () => writtenSubject(file, flow) };
  });
}

function writtenSubject(file: string, flow: WrittenFlow): Subject {
  const { name, type } = flow;
  return "document" in flow
    ? { file, flow: name, type, document: flow.document, findings: [] }
    : unreadable(file, name, type, flow.problems);
}

function entryOf(file: string, flows: ReadonlyMap<string, EnvironmentFlow>): Entry {
  const key = mayBeKey(file);
  const made = key ? flows.get(file) : undefined;
  if (made !== undefined) {
    const { name, type, document } = made;
    return { stem: file, read: () => ({ file, flow: name, type, document, findings: [] }) };
  }
  const stem = file === standardInput ? "flow" : file.replace(/\.json$/i, "");
  return { stem, read: () => fileSubject(file, basename(stem), key ? [...flows.keys()] : []) };
}

function fileSubject(file: string, fallback: string, keys: readonly string[]): Subject {
  const source = readSource(file, keys);
  if ("problem" in source) return unreadable(file, fallback, undefined, [source.problem]);
  const { document, findings } = parseFlow(source.text);
  const all = [...source.findings, ...findings];
  return document === undefined
    ? unreadable(file, fallback, undefined, findings.length === 0 ? all : findings)
    : { file, flow: nameOf(document) ?? fallback, type: undefined, document, findings: all };
}

function unreadable(file: string, flow: string, type: FlowType | undefined, findings: readonly Finding[]): Subject {
  return { file, flow, type, document: undefined, findings };
}
