import { readablePolicy } from "../../../../stacks/policy/rules/readable-policy";
import { describeRule, ref } from "../describe-rule";

const policy = (text: unknown) => ({ aws_iam_role_policy: { orders: { policy: text } } });

describeRule(readablePolicy, {
  knows: ["aws_iam_role_policy"],
  refuses: [
    [
      "a policy made by a Terraform function",
      policy(ref('jsonencode({"Statement" = []})')),
      { "aws_iam_role_policy.orders": /no JSON text/ },
    ],
    ["a policy that is no JSON", policy("{Statement: }"), { "aws_iam_role_policy.orders": /no JSON text/ }],
    ["a policy that is no text", policy(7), { "aws_iam_role_policy.orders": /it is 7/ }],
    [
      "a policy without statements",
      policy('{"Version":"2012-10-17"}'),
      { "aws_iam_role_policy.orders": /no Statement/ },
    ],
    [
      "a statement without effect",
      policy('{"Statement":[{"Action":"s3:GetObject"}]}'),
      { "aws_iam_role_policy.orders": /Effect/ },
    ],
  ],
  accepts: [
    [
      "a policy as JSON text",
      policy(`{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"${ref("aws_s3_bucket.a.arn")}/*"}]}`),
    ],
    [
      "a policy whose references hold quotes",
      policy(`{"Statement":{"Effect":"Deny","Resource":"${ref('aws_cloudformation_stack.bot.outputs["Arn"]')}"}}`),
    ],
    ["a policy that is made elsewhere", policy(ref("data.aws_iam_policy_document.orders.json"))],
    ["a resource without a policy", { aws_sns_topic: { alarms: {} } }],
  ],
});
