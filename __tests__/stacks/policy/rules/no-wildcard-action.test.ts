import { noWildcardAction } from "../../../../stacks/policy/rules/no-wildcard-action";
import { describeRule } from "../describe-rule";

const knows = ["aws_iam_role_policy", "aws_iam_role", "aws_kms_key", "aws_sqs_queue_policy"];

const allow = (...actions: readonly string[]) =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }] });

describeRule(noWildcardAction, {
  knows,
  refuses: [
    [
      "every action",
      { aws_iam_role_policy: { orders: { policy: allow("*") } } },
      { "aws_iam_role_policy.orders": /allows \*/ },
    ],
    [
      "every action of a service, in a role's own block",
      { aws_iam_role: { orders: { inline_policy: [{ policy: allow("dynamodb:*", "dynamodb:GetItem") }] } } },
      { "aws_iam_role.orders": /inline_policy.policy allows dynamodb:\*$/ },
    ],
    [
      "every action on a key, even for the account",
      { aws_kms_key: { data: { policy: allow("kms:*") } } },
      { "aws_kms_key.data": /kms:\*/ },
    ],
    [
      "a pattern of actions",
      { aws_sqs_queue_policy: { jobs: { policy: allow("sqs:Send*") } } },
      { "aws_sqs_queue_policy.jobs": /sqs:Send\*/ },
    ],
    [
      "all but some actions, naming the statement",
      {
        aws_iam_role_policy: {
          orders: { policy: '{"Statement":{"Sid":"Rest","Effect":"Allow","NotAction":"iam:PassRole"}}' },
        },
      },
      { "aws_iam_role_policy.orders": /statement Rest of policy allows all but its NotAction/ },
    ],
  ],
  accepts: [
    ["named actions", { aws_iam_role_policy: { orders: { policy: allow("dynamodb:GetItem", "dynamodb:Query") } } }],
    ["a role without rights", { aws_iam_role: { orders: { name: "orders" } } }],
    ["named actions on a key", { aws_kms_key: { data: { policy: allow("kms:Decrypt", "kms:GenerateDataKey") } } }],
    [
      "a denial of everything",
      {
        aws_sqs_queue_policy: {
          jobs: { policy: '{"Statement":[{"Effect":"Deny","Action":"sqs:*","Principal":"*","Resource":"*"}]}' },
        },
      },
    ],
  ],
});
