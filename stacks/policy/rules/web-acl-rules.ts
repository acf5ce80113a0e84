import { blocksAt, isText } from "../lookup";
import type { Problem, Rule } from "../rule";
import { type Resource, strings } from "../synthesised-stack";

/** AWS's rule group that knows Log4j and its like. */
const knownBadInputs = "AWSManagedRulesKnownBadInputsRuleSet";

export const webAclRules = {
  id: "web-acl-rules",
  title: "Every web ACL refuses known bad inputs, and each of its rules does something.",
  why: "An ACL without working rules lets everything through while looking like protection.",
  source: "CKV_AWS_175, CKV_AWS_192, CKV_AWS_342",
  check: (stack) => stack.ofType("aws_wafv2_web_acl").flatMap(faults),
} as const satisfies Rule;

function faults({ address, body }: Resource): readonly Problem[] {
  const rules = blocksAt(body, "rule");
  if (rules.length === 0 && !isText(body.rule_json)) {
    return [{ address, message: "it has no rules", fix: `Add at least ${knownBadInputs}.` }];
  }
  const names = [...strings([rules, body.rule_json])];
  const idle = rules.filter((rule) => rule.action === undefined && rule.override_action === undefined);
  return [
    ...(names.some((name) => name.includes(knownBadInputs))
      ? []
      : [{ address, message: "no rule refuses known bad inputs", fix: `Add ${knownBadInputs}.` }]),
    ...idle.map((rule) => ({
      address,
      message: `the rule ${String(rule.name)} has neither action nor override_action`,
      fix: "Set action, or overrideAction for a rule group.",
    })),
  ];
}
