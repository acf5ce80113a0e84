import { describeFailure } from "../../config/problem";
import type { Finding } from "../../contact-flows/language/finding";
import { describeReport, oneLine, reportsOf } from "./report";

/** Says on standard error what is wrong with a file that was to be worked on; an error ends the command with 1. */
export function sayTrouble(file: string, flow: string, findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  for (const report of reportsOf(file, flow, errors)) console.error(describeReport(report));
  if (errors.length > 0) process.exitCode = 1;
}

/** Says on standard error that the work is done in spite of errors; the command ends with 1 for them all the same. */
export function sayDoneAllTheSame(file: string, findings: readonly Finding[], done: "drawn" | "imported"): void {
  if (!findings.some(({ severity }) => severity === "error")) return;
  console.error(`${oneLine(file)}  It could be read all the same, and is ${done} as it stands.`);
}

/** Says on standard error that a file could not be written, which ends the command with 1. */
export function sayUnwritten(file: string, target: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const fix = "Name another place with --out, or make room and give yourself the right.";
  sayTrouble(file, file, [
    { rule: "file", severity: "error", block: "", message: `${target} cannot be written: ${reason}.`, fix },
  ]);
}

/** A mistake of ours that one flow met: it must not keep the others from being worked on. */
export function bugFinding(error: unknown): Finding {
  const message = describeFailure(error).replaceAll(/\s*\n\s*/g, " ");
  return { rule: "bug", severity: "error", block: "", message, fix: "Report it, with the flow if you may." };
}
