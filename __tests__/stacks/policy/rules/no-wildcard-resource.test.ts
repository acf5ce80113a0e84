import { noWildcardResource } from "../../../../stacks/policy/rules/no-wildcard-resource";
import { describeRule, ref } from "../describe-rule";

const on = (...resources: readonly string[]) => ({
  aws_iam_role_policy: {
    orders: { policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "x:Do", Resource: resources }] }) },
  },
});
const finding = (message: RegExp) => ({ "aws_iam_role_policy.orders": message });

describeRule(noWildcardResource, {
  knows: ["aws_iam_role_policy"],
  refuses: [
    ["every resource", on("*"), finding(/allows x:Do on \*$/)],
    ["every ARN", on("arn:aws:*"), finding(/on arn:aws:\*/)],
    ["every bucket", on("arn:aws:s3:::*"), finding(/on arn:aws:s3:::\*/)],
    ["every object of every bucket", on("arn:aws:s3:::*/*"), finding(/on arn:aws:s3:::\*/)],
    [
      "every table of the account",
      on(`arn:aws:dynamodb:${ref("var.region")}:111122223333:table/*`),
      finding(/table\/\*/),
    ],
    ["every function of the account", on("arn:aws:lambda:eu-west-1:111122223333:function:*"), finding(/function:\*/)],
    [
      "all but some resources",
      {
        aws_iam_policy: {
          orders: { policy: '{"Statement":[{"Effect":"Allow","Action":"x:Do","NotResource":"arn:aws:s3:::a"}]}' },
        },
      },
      { "aws_iam_policy.orders": /NotResource/ },
    ],
  ],
  accepts: [
    [
      "one table and its indexes",
      on(ref("aws_dynamodb_table.orders.arn"), `${ref("aws_dynamodb_table.orders.arn")}/index/*`),
    ],
    ["the objects of one bucket", on("arn:aws:s3:::recordings/*")],
    ["one API's connections", on("arn:aws:execute-api:eu-west-1:111122223333:abc/*")],
    [
      "what is under one instance",
      on(`arn:aws:connect:eu-west-1:111122223333:instance/${ref("aws_connect_instance.main.id")}/*`),
    ],
    ["log streams of one group", on("arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/orders:*")],
    [
      "a key's policy, where * is the key itself",
      {
        aws_kms_key: {
          data: {
            policy: '{"Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Principal":{"AWS":"a"}}]}',
          },
        },
      },
    ],
    [
      "a denial of everything",
      { aws_iam_role_policy: { orders: { policy: '{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}' } } },
    ],
  ],
});
