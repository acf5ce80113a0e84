import { tlsOnly } from "../../../../stacks/policy/rules/tls-only";
import { describeRule, ref } from "../describe-rule";

const insecure = { Bool: { "aws:SecureTransport": "false" } };
const deny = (action: string, resource: unknown, more: object = {}) =>
  JSON.stringify({
    Statement: [{ Effect: "Deny", Principal: "*", Action: action, Resource: resource, Condition: insecure, ...more }],
  });
const bucket = (policy: string) => ({
  aws_s3_bucket: { a: {} },
  aws_s3_bucket_policy: { a: { bucket: ref("aws_s3_bucket.a.id"), policy } },
});
const topic = (policy: string) => ({
  aws_sns_topic: { a: {} },
  aws_sns_topic_policy: { a: { arn: ref("aws_sns_topic.a.arn"), policy } },
});
const queue = (policy: string) => ({
  aws_sqs_queue: { a: {} },
  aws_sqs_queue_policy: { a: { queue_url: ref("aws_sqs_queue.a.id"), policy } },
});
const whole = [ref("aws_s3_bucket.a.arn"), `${ref("aws_s3_bucket.a.arn")}/*`];
const refused = (type: string) => ({ [`${type}.a`]: /aws:SecureTransport/ });

describeRule(tlsOnly, {
  refuses: [
    ["a bucket without a policy", { aws_s3_bucket: { a: {} } }, refused("aws_s3_bucket")],
    [
      "a bucket that denies for its objects only",
      bucket(deny("s3:*", `${ref("aws_s3_bucket.a.arn")}/*`)),
      refused("aws_s3_bucket"),
    ],
    ["a bucket that denies reading only", bucket(deny("s3:GetObject", whole)), refused("aws_s3_bucket")],
    [
      "a bucket that denies it to some",
      bucket(deny("s3:*", whole, { Principal: { AWS: "arn:aws:iam::111122223333:root" } })),
      refused("aws_s3_bucket"),
    ],
    [
      "a denial that a second condition weakens",
      bucket(
        deny("s3:*", whole, { Condition: { ...insecure, StringEquals: { "aws:PrincipalAccount": "111122223333" } } }),
      ),
      refused("aws_s3_bucket"),
    ],
    ["a policy that is made elsewhere", bucket(ref("data.aws_iam_policy_document.a.json")), refused("aws_s3_bucket")],
    ["a topic that only allows", topic(deny("sns:Publish", "*", { Effect: "Allow" })), refused("aws_sns_topic")],
    [
      "a queue that denies where there is TLS",
      queue(deny("sqs:*", "*", { Condition: { Bool: { "aws:SecureTransport": "true" } } })),
      refused("aws_sqs_queue"),
    ],
  ],
  accepts: [
    ["a bucket that refuses plain text", bucket(deny("s3:*", whole))],
    ["a topic that refuses it", topic(deny("SNS:Publish", ref("aws_sns_topic.a.arn"), { Principal: { AWS: "*" } }))],
    ["a topic with the policy inside", { aws_sns_topic: { a: { policy: deny("sns:Publish", "*") } } }],
    [
      "a queue that refuses it",
      queue(deny("sqs:*", ref("aws_sqs_queue.a.arn"), { Condition: { Bool: { "aws:SecureTransport": [false] } } })),
    ],
  ],
});
