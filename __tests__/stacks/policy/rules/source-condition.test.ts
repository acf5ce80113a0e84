import { sourceCondition } from "../../../../stacks/policy/rules/source-condition";
import { describeRule, ref } from "../describe-rule";

const policy = (service: string, condition: object = {}) =>
  JSON.stringify({
    Statement: [
      { Effect: "Allow", Action: "x:Do", Resource: "*", Principal: { Service: service }, Condition: condition },
    ],
  });
const account = { StringEquals: { "aws:SourceAccount": "111122223333" } };

describeRule(sourceCondition, {
  knows: [
    "aws_sns_topic_policy",
    "aws_s3_bucket_policy",
    "aws_kms_key",
    "aws_iam_role",
    "aws_lambda_permission",
    "aws_cloudwatch_log_resource_policy",
  ],
  refuses: [
    [
      "a topic that trusts a service",
      { aws_sns_topic_policy: { a: { policy: policy("cloudwatch.amazonaws.com") } } },
      { "aws_sns_topic_policy.a": /cloudwatch/ },
    ],
    [
      "a condition that also holds without a source",
      {
        aws_s3_bucket_policy: {
          a: {
            policy: policy("logging.s3.amazonaws.com", {
              StringEqualsIfExists: { "aws:SourceAccount": "111122223333" },
            }),
          },
        },
      },
      { "aws_s3_bucket_policy.a": /logging/ },
    ],
    [
      "a source that may be anything",
      {
        aws_cloudwatch_log_resource_policy: {
          a: { policy_document: policy("es.amazonaws.com", { ArnLike: { "aws:SourceArn": "*" } }) },
        },
      },
      { "aws_cloudwatch_log_resource_policy.a": /policy_document/ },
    ],
    [
      "a key that trusts a service",
      { aws_kms_key: { a: { policy: policy("sns.amazonaws.com") } } },
      { "aws_kms_key.a": /sns/ },
    ],
    [
      "a bot's role that any bot may take",
      { aws_iam_role: { a: { assume_role_policy: policy("lexv2.amazonaws.com") } } },
      { "aws_iam_role.a": /lexv2/ },
    ],
    [
      "a service's key condition outside a key's policy",
      {
        aws_sns_topic_policy: {
          a: { policy: policy("s3.amazonaws.com", { StringEquals: { "kms:CallerAccount": "111122223333" } }) },
        },
      },
      { "aws_sns_topic_policy.a": /s3/ },
    ],
    [
      "a permission without a source",
      { aws_lambda_permission: { a: { principal: "apigateway.amazonaws.com" } } },
      { "aws_lambda_permission.a": /apigateway/ },
    ],
  ],
  accepts: [
    [
      "a topic for one account's alarms",
      { aws_sns_topic_policy: { a: { policy: policy("cloudwatch.amazonaws.com", account) } } },
    ],
    [
      "a bucket for one distribution, whatever the case of the key",
      {
        aws_s3_bucket_policy: {
          a: {
            policy: policy("cloudfront.amazonaws.com", {
              StringEquals: { "AWS:SourceArn": ref("aws_cloudfront_distribution.a.arn") },
            }),
          },
        },
      },
    ],
    [
      "logs for one account",
      { aws_cloudwatch_log_resource_policy: { a: { policy_document: policy("es.amazonaws.com", account) } } },
    ],
    [
      "a key for the logs of one account",
      {
        aws_kms_key: {
          a: {
            policy: policy("logs.eu-west-1.amazonaws.com", {
              ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:111122223333:*" },
            }),
          },
        },
      },
    ],
    [
      "a function's role, for which Lambda sends no source",
      { aws_iam_role: { a: { assume_role_policy: policy("lambda.amazonaws.com") } } },
    ],
    [
      "a bot's role for one account",
      { aws_iam_role: { a: { assume_role_policy: policy("lexv2.amazonaws.com", account) } } },
    ],
    [
      "a permission for one API",
      {
        aws_lambda_permission: {
          a: { principal: "apigateway.amazonaws.com", source_arn: `${ref("aws_apigatewayv2_api.a.execution_arn")}/*` },
        },
      },
    ],
    [
      "a permission for one account's buckets",
      { aws_lambda_permission: { a: { principal: "s3.amazonaws.com", source_account: "111122223333" } } },
    ],
    ["a permission for a role", { aws_lambda_permission: { a: { principal: ref("aws_iam_role.a.arn") } } }],
  ],
});
