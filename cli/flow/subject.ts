import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type FlowDocument, type FlowType, nameOf } from "../../contact-flows/language/document";
import type { Finding } from "../../contact-flows/language/finding";
import { parseFlow } from "../../contact-flows/language/parse";
import { type FileText, readSource } from "./source";
import type { EnvironmentFlow } from "./standard";

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

/** What stands behind a name, before it is parsed. */
type Named = { readonly file: string } & (
  | FileText
  | { readonly problem: Finding }
  | { readonly made: EnvironmentFlow }
);

/**
 * Reads what was named, one after the other as they are asked for: a file where there is one, else a flow of the
 * environment. The environment is loaded before the first, and only where a name may be a flow's.
 *
 * @throws ConfigurationError where the environment is needed and cannot be used.
 */
export function subjects(names: readonly string[], environment?: string): Iterable<Subject> {
  const flows = new Map(names.some(mayBeKey) ? environmentFlows(environment).map((flow) => [flow.key, flow]) : []);
  return (function* () {
    for (const name of names) yield subjectOf(resolve(name, flows));
  })();
}

function environmentFlows(environment: string | undefined): readonly EnvironmentFlow[] {
  // Loaded here: the configuration and its schema cost more than checking hundreds of files.
  const standard = require("./standard") as typeof import("./standard");
  return standard.environmentFlows(environment).flows;
}

function mayBeKey(name: string): boolean {
  return /^[a-z][a-z0-9-]*$/i.test(name) && !existsSync(name);
}

function resolve(file: string, flows: ReadonlyMap<string, EnvironmentFlow>): Named {
  const made = mayBeKey(file) ? flows.get(file) : undefined;
  return made === undefined ? { file, ...readSource(file, mayBeKey(file) ? [...flows.keys()] : []) } : { file, made };
}

function subjectOf(named: Named): Subject {
  const { file } = named;
  if ("made" in named) {
    const { name, type, document } = named.made;
    return { file, flow: name, type, document, findings: [] };
  }
  const fallback = basename(file).replace(/\.json$/i, "");
  if ("problem" in named) {
    return { file, flow: fallback, type: undefined, document: undefined, findings: [named.problem] };
  }
  const { document, findings } = parseFlow(named.text);
  const all = [...named.findings, ...findings];
  return document === undefined
    ? { file, flow: fallback, type: undefined, document, findings: findings.length === 0 ? all : findings }
    : { file, flow: nameOf(document) ?? fallback, type: undefined, document, findings: all };
}
