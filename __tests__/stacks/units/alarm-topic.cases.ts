import { namesOf } from "../../../config/names";
import { alarmTopic } from "../../../stacks/units/alarm-topic";
import { exampleConfig } from "../../support/contact-centers";
import { only, statements, unitStack } from "./unit-stack";

const emails = ["first@acme.example", "second@acme.example"];
const config = { ...exampleConfig({ alarms: { emails } }), accountId: "444455556666" };
const stack = unitStack((scope) => {
  alarmTopic(scope, "alarm-topic", { config, names: namesOf(config), keyArn: "arn:of-the-key" });
});
const topic = expect.stringMatching(/^\$\{aws_sns_topic\.alarm-topic_\w+\.arn\}$/);

test("is encrypted with the given key", () => {
  expect(only(stack, "aws_sns_topic")).toEqual({ name: "acme-example-alarms", kms_master_key_id: "arn:of-the-key" });
});

test("lets CloudWatch alarms of this account publish, over TLS only, and nobody else", () => {
  const { arn, policy } = only(stack, "aws_sns_topic_policy");

  expect(arn).toEqual(topic);
  expect(statements(policy)).toEqual({
    AlarmsOfThisAccount: {
      Sid: "AlarmsOfThisAccount",
      Effect: "Allow",
      Principal: { Service: "cloudwatch.amazonaws.com" },
      Action: "sns:Publish",
      Resource: topic,
      Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } },
    },
    TlsOnly: {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "sns:Publish",
      Resource: [topic],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  });
});

test("is read by everybody whom the configuration names", () => {
  expect(stack.ofType("aws_sns_topic_subscription").map(({ body }) => [body.protocol, body.endpoint])).toEqual(
    emails.map((email) => ["email", email]),
  );
  for (const { body } of stack.ofType("aws_sns_topic_subscription")) expect(body.topic_arn).toEqual(topic);
});

test("is watched itself: one notification that fails is an alarm", () => {
  expect(only(stack, "aws_cloudwatch_metric_alarm")).toMatchObject({
    alarm_name: "acme-example-alarm-delivery-failed",
    namespace: "AWS/SNS",
    metric_name: "NumberOfNotificationsFailed",
    statistic: "Sum",
    dimensions: { TopicName: expect.stringMatching(/^\$\{aws_sns_topic\.alarm-topic_\w+\.name\}$/) },
    threshold: 1,
    period: 300,
    evaluation_periods: 1,
    alarm_actions: [topic],
  });
});
