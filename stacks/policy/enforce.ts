import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SwitchboardError } from "../../config/problem";
import { checkPolicy, type Finding, type PolicyReport } from "./check";
import type { PolicyContext } from "./rule";
import { isObject, type JsonObject, readSynthesisedStack, type SynthesisedStack } from "./synthesised-stack";

/** Synthesised stacks that break a rule. Nothing should be deployed from them. */
export class PolicyError extends SwitchboardError {
  constructor(readonly report: PolicyReport) {
    super("policy", describeFindings(report.findings), "reject");
    this.name = "PolicyError";
  }
}

/**
 * Holds every rule against the stacks in an output folder.
 *
 * @throws PolicyError with every finding that is not suppressed.
 */
export function enforcePolicy(outdir: string, context: PolicyContext): PolicyReport {
  const report = checkPolicy(readSynthesisedStacks(outdir), context);
  if (report.findings.length > 0) throw new PolicyError(report);
  return report;
}

/** The stacks that the manifest of an output folder lists, in the order of their names. */
export function readSynthesisedStacks(outdir: string): readonly SynthesisedStack[] {
  const { stacks } = readJson(join(outdir, "manifest.json"));
  return Object.entries(isObject(stacks) ? stacks : {}).map(([name, stack]) => {
    const path = isObject(stack) ? String(stack.synthesizedStackPath) : "";
    return readSynthesisedStack(name, readJson(join(outdir, path)));
  });
}

function readJson(file: string): JsonObject {
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  return isObject(parsed) ? parsed : {};
}

/** The findings as people read them: which construct, what is wrong, why it matters, what to do. */
export function describeFindings(findings: readonly Finding[]): string {
  const count = findings.length === 1 ? "1 rule is broken" : `Rules are broken in ${findings.length} places`;
  const paragraphs = findings.map(({ rule, address, path, message, why, fix }) =>
    [`${path}  (${address})`, `  found  ${message}`, `  rule   ${rule}`, `  why    ${why}`, `  fix    ${fix}`].join(
      "\n",
    ),
  );
  return [`${count}:`, ...paragraphs, "All rules: docs/generated/policy.md"].join("\n\n");
}
