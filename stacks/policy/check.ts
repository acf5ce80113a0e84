import type { PolicyContext, Problem, Rule } from "./rule";
import { rules } from "./rules";
import type { Suppression, SynthesisedStack } from "./synthesised-stack";

/** A problem, with the rule that found it and the construct that made the resource. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly stack: string;
  /** Path of the construct. */
  readonly path: string;
  readonly why: string;
}

/** A finding that somebody let off, with the written reason. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
}

/** What the rules say of some stacks. Synthesis fails where `findings` is not empty. */
export interface PolicyReport {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/**
 * Runs every rule over every stack. A suppression whose reason is no sentence suppresses nothing, and one of an unknown
 * rule, or of a rule that the resource obeys anyway, is a finding itself (`suppression`): exceptions do not outlive
 * their cause.
 */
export function checkPolicy(
  stacks: readonly SynthesisedStack[],
  context: PolicyContext,
  rulesToRun: readonly Rule[] = rules,
): PolicyReport {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const stack of stacks) {
    const resources = new Map(stack.resources.map((resource) => [resource.address, resource]));
    const used = new Set<Suppression>();
    for (const rule of rulesToRun) {
      for (const problem of rule.check(stack, context)) {
        const resource = resources.get(problem.address);
        const finding = { ...problem, rule: rule.id, why: rule.why, stack: stack.name, path: resource?.path ?? "" };
        const suppression = resource?.suppressions.find((candidate) => candidate.rule === rule.id);
        if (suppression) used.add(suppression);
        if (suppression && isReason(suppression.reason)) suppressed.push({ ...finding, reason: suppression.reason });
        else findings.push(finding);
      }
    }
    findings.push(...idleSuppressions(stack, used, rulesToRun));
  }
  return { findings, suppressed };
}

/** A reason is a sentence, not a shrug. */
function isReason(reason: string): boolean {
  return reason.trim().split(/\s+/).length >= 4;
}

function idleSuppressions(stack: SynthesisedStack, used: ReadonlySet<Suppression>, known: readonly Rule[]): Finding[] {
  return stack.resources.flatMap((resource) =>
    resource.suppressions
      .filter((suppression) => !used.has(suppression))
      .map((suppression) => ({
        rule: "suppression",
        stack: stack.name,
        address: resource.address,
        path: resource.path,
        why: "An exception that nothing needs hides the next real finding.",
        message: known.some((rule) => rule.id === suppression.rule)
          ? `suppresses ${suppression.rule}, which has nothing against this resource`
          : `suppresses ${suppression.rule}, which is no rule`,
        fix: "Remove the suppression, or name the rule it is for.",
      })),
  );
}
