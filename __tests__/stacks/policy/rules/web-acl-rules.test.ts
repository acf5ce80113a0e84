import { webAclRules } from "../../../../stacks/policy/rules/web-acl-rules";
import { describeRule } from "../describe-rule";

const badInputs = {
  name: "bad-inputs",
  override_action: { none: {} },
  statement: { managed_rule_group_statement: { name: "AWSManagedRulesKnownBadInputsRuleSet" } },
};
const rate = { name: "rate", action: { block: {} }, statement: { rate_based_statement: { limit: 500 } } };
const acl = (body: object) => ({ aws_wafv2_web_acl: { web: { ...body } } });

describeRule(webAclRules, {
  refuses: [
    ["an ACL without rules", acl({}), { "aws_wafv2_web_acl.web": /no rules/ }],
    ["an ACL that lets known bad inputs in", acl({ rule: [rate] }), { "aws_wafv2_web_acl.web": /known bad inputs/ }],
    [
      "a rule that does nothing",
      acl({ rule: [badInputs, { name: "idle" }] }),
      { "aws_wafv2_web_acl.web": /the rule idle/ },
    ],
  ],
  accepts: [
    ["rules that act", acl({ rule: [badInputs, rate] })],
    ["rules as JSON", acl({ rule_json: JSON.stringify([badInputs]) })],
  ],
});
