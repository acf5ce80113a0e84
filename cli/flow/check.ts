import type { FlowType } from "../../contact-flows/language/document";
import type { Finding, Severity } from "../../contact-flows/language/finding";
import { validate } from "../../contact-flows/language/validate/validate";
import { print } from "../output";
import { describeReport, type Report, reportsOf, summary } from "./report";
import { type Subject, subjects } from "./subject";
import { bugFinding } from "./trouble";
import { JsonArrayWriter, write } from "./write";

/** What `flow check` takes. */
export interface CheckOptions {
  readonly json: boolean;
  readonly severity: Severity;
  readonly type?: FlowType;
  readonly env?: string;
}

const weights: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** `npm run flow -- check`: holds flows to every rule, file by file. Exit code 1 where there is an error. */
export async function check(names: readonly string[], options: CheckOptions): Promise<void> {
  const json = new JsonArrayWriter();
  const counts = new Map<Severity, number>();
  for (const subject of subjects(names, options.env)) {
    const reports = reportsOn(subject, options);
    for (const { severity } of reports) counts.set(severity, (counts.get(severity) ?? 0) + 1);
    if (options.json) await json.add(reports);
    else if (reports.length > 0) await write(`${reports.map(describeReport).join("\n")}\n\n`);
  }
  if (options.json) await json.end();
  else print(summary(names.length, counts));
  if (counts.has("error")) process.exitCode = 1;
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
