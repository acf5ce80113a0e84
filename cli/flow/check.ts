import type { FlowType } from "../../contact-flows/language/document";
import type { Finding, Severity } from "../../contact-flows/language/finding";
import { validate } from "../../contact-flows/language/validate/validate";
import { print } from "../output";
import { describeReport, type Report, reportsOf, summary } from "./report";
import { readSource, standardInput } from "./source";
import { type Subject, subjects } from "./subject";
import { usage } from "./target";
import { bugFinding } from "./trouble";
import { JsonArrayWriter, write } from "./write";

/** What `flow check` takes. */
export interface CheckOptions {
  readonly json: boolean;
  readonly severity: Severity;
  readonly type?: FlowType;
  readonly env?: string;
  /** A file with the names of files, one a line; `-` for standard input. */
  readonly filesFrom?: string;
}

const weights: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** `npm run flow -- check`: holds flows to every rule, file by file. Exit code 1 where there is an error. */
export async function check(named: readonly string[], options: CheckOptions): Promise<void> {
  const chosen = subjects(namesOf(named, options.filesFrom), options.env);
  const json = new JsonArrayWriter();
  const counts = new Map<Severity, number>();
  for (const subject of chosen) {
    const reports = reportsOn(subject, options);
    for (const { severity } of reports) counts.set(severity, (counts.get(severity) ?? 0) + 1);
    if (options.json) await json.add(reports);
    else if (reports.length > 0) await write(`${reports.map(describeReport).join("\n")}\n\n`);
  }
  if (options.json) await json.end();
  else print(summary(chosen.stems.length, counts));
  if (counts.has("error")) process.exitCode = 1;
}

/** All names: those of the command line, and those of a list. */
function namesOf(named: readonly string[], list: string | undefined): readonly string[] {
  if (list === undefined) {
    if (named.length > 0) return named;
    throw usage("error: missing required argument 'files'", "Name files, - for standard input, or --files-from LIST.");
  }
  if (list === standardInput && named.includes(standardInput)) {
    throw usage("Standard input cannot be a flow and a list of files.", "Write the list to a file.");
  }
  const source = readSource(list);
  if ("problem" in source) throw usage(source.problem.message, "Name a file that holds one path a line, or -.");
  return [...named, ...source.text.split(/\r?\n/).filter((name) => name !== "")];
}

function reportsOn(subject: Subject, options: CheckOptions): readonly Report[] {
  const findings = [...subject.findings, ...findingsIn(subject, options.type)];
  const said = findings.filter(({ severity }) => weights[severity] >= weights[options.severity]);
  return reportsOf(subject.file, subject.flow, said);
}

function findingsIn({ document, type: known }: Subject, said?: FlowType): readonly Finding[] {
  if (document === undefined) return [];
  const type = said ?? known;
  try {
    return validate(document, type === undefined ? {} : { type });
  } catch (error) {
    return [bugFinding(error)];
  }
}
