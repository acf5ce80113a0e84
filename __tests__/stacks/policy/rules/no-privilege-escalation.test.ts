import { noPrivilegeEscalation } from "../../../../stacks/policy/rules/no-privilege-escalation";
import { describeRule, ref } from "../describe-rule";

const allows = (action: string, condition: object = {}) => ({
  aws_iam_role_policy: {
    a: {
      policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Action: action, Resource: ref("aws_iam_role.a.arn"), Condition: condition }],
      }),
    },
  },
});

describeRule(noPrivilegeEscalation, {
  knows: ["aws_iam_role_policy"],
  refuses: [
    ["writing policies of a role", allows("iam:PutRolePolicy"), { "aws_iam_role_policy.a": /iam:PutRolePolicy/ }],
    [
      "making keys for a user, in any case",
      allows("IAM:createaccesskey"),
      { "aws_iam_role_policy.a": /createaccesskey/ },
    ],
    ["passing a role to any service", allows("iam:PassRole"), { "aws_iam_role_policy.a": /to every service/ }],
  ],
  accepts: [
    [
      "passing a role to one service",
      allows("iam:PassRole", { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } }),
    ],
    ["reading a role", allows("iam:GetRole")],
  ],
});
