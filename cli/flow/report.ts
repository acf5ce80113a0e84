import type { Finding, Severity } from "../../contact-flows/language/finding";
import { colors, count } from "../output";

/** A finding with where it was found: one entry of what `check --json` prints. */
export interface Report {
  /** As it was named on the command line. */
  readonly file: string;
  /** Name of the flow, or of its file. */
  readonly flow: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly block: string;
  readonly message: string;
  readonly fix: string;
}

/** Findings as entries; always with these members, in this order. */
export function reportsOf(file: string, flow: string, findings: readonly Finding[]): readonly Report[] {
  return findings.map(({ rule, severity, block, message, fix }) => ({
    file,
    flow,
    rule,
    severity,
    block,
    message,
    fix,
  }));
}

const paint: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  info: colors.cyan,
};

/** A finding for people: where, how bad, what, and how to mend it. */
export function describeReport({ file, block, severity, rule, message, fix }: Report): string {
  const place = [colors.bold(oneLine(file)), ...(block === "" ? [] : [oneLine(block)])].join("  ");
  return `${place}  ${paint[severity](severity)}  ${oneLine(message)}  ${colors.dim(rule)}\n  fix  ${oneLine(fix)}`;
}

/** "3 files: 2 errors, 1 warning". */
export function summary(files: number, counts: ReadonlyMap<Severity, number>): string {
  const words = (["error", "warning", "info"] as const).flatMap((severity) => {
    const number = counts.get(severity) ?? 0;
    return number === 0 ? [] : [severity === "info" ? `${number} to know` : count(number, severity)];
  });
  return `${count(files, "file")}: ${words.join(", ") || "no findings"}`;
}

/** Names in files of others may hold anything, also what moves the cursor of a terminal. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}
