import { noPublicPrincipal } from "../../../../stacks/policy/rules/no-public-principal";
import { describeRule, ref } from "../describe-rule";

const policy = (statement: object) =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: "sqs:SendMessage", Resource: "*", ...statement }] });

describeRule(noPublicPrincipal, {
  knows: ["aws_sqs_queue_policy", "aws_kms_key", "aws_iam_role", "aws_sns_topic_policy", "aws_lambda_permission"],
  refuses: [
    [
      "a queue for everybody",
      { aws_sqs_queue_policy: { jobs: { policy: policy({ Principal: "*" }) } } },
      { "aws_sqs_queue_policy.jobs": /every principal/ },
    ],
    [
      "a key for everybody",
      { aws_kms_key: { data: { policy: policy({ Principal: { AWS: ["*"] } }) } } },
      { "aws_kms_key.data": /every principal/ },
    ],
    [
      "a role for everybody",
      { aws_iam_role: { a: { assume_role_policy: policy({ Principal: { Federated: "*" } }) } } },
      { "aws_iam_role.a": /every principal/ },
    ],
    [
      "a topic for all but some",
      { aws_sns_topic_policy: { a: { policy: policy({ NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } }) } } },
      { "aws_sns_topic_policy.a": /NotPrincipal/ },
    ],
    [
      "a condition that narrows nothing",
      {
        aws_sqs_queue_policy: {
          jobs: { policy: policy({ Principal: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }) },
        },
      },
      { "aws_sqs_queue_policy.jobs": /every principal/ },
    ],
    [
      "a condition that any source fulfils",
      {
        aws_sqs_queue_policy: {
          jobs: { policy: policy({ Principal: "*", Condition: { ArnLike: { "aws:SourceArn": "*" } } }) },
        },
      },
      { "aws_sqs_queue_policy.jobs": /every principal/ },
    ],
    [
      "a function that everybody may call",
      { aws_lambda_permission: { a: { principal: "*" } } },
      { "aws_lambda_permission.a": /principal is \*/ },
    ],
  ],
  accepts: [
    [
      "everybody who comes from one topic",
      {
        aws_sqs_queue_policy: {
          jobs: {
            policy: policy({
              Principal: "*",
              Condition: { ArnEquals: { "aws:SourceArn": ref("aws_sns_topic.a.arn") } },
            }),
          },
        },
      },
    ],
    [
      "a key for its account",
      { aws_kms_key: { data: { policy: policy({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }) } } },
    ],
    [
      "a role for one service",
      { aws_iam_role: { a: { assume_role_policy: policy({ Principal: { Service: "lambda.amazonaws.com" } }) } } },
    ],
    ["a denial to everybody", { aws_sns_topic_policy: { a: { policy: policy({ Effect: "Deny", Principal: "*" }) } } }],
    ["a function that one service may call", { aws_lambda_permission: { a: { principal: "sns.amazonaws.com" } } }],
  ],
});
