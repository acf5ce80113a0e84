import { namesOf } from "../../../config/names";
import { deadLetters } from "../../../stacks/units/dead-letters";
import { exampleConfig } from "../../support/contact-centers";
import { only, statements, unitStack } from "./unit-stack";

const queueFor = (services: readonly string[]) =>
  unitStack((stack) => {
    deadLetters(stack, "failed", {
      queueName: "failed",
      subject: "failed-letters",
      accountId: "111122223333",
      keyArn: "arn:key",
      services,
      alarms: { names: namesOf(exampleConfig()), topicArn: "arn:topic" },
    });
  });

test("keeps messages as long as SQS does, encrypted", () => {
  expect(only(queueFor([]), "aws_sqs_queue")).toMatchObject({
    message_retention_seconds: 1_209_600,
    kms_master_key_id: "arn:key",
  });
});

test.each([
  ["services of this account put messages here", ["sns.amazonaws.com"], ["ServicesOfThisAccount", "TlsOnly"]],
  ["without any, only functions do, by their own rights", [], ["TlsOnly"]],
])("%s", (_, services, said) => {
  expect(Object.keys(statements(only(queueFor(services), "aws_sqs_queue_policy").policy))).toEqual(said);
});

test("the first message in it wakes somebody", () => {
  expect(only(queueFor([]), "aws_cloudwatch_metric_alarm")).toMatchObject({
    alarm_name: "acme-example-failed-letters",
    threshold: 1,
    metric_name: "ApproximateNumberOfMessagesVisible",
    alarm_description: expect.stringContaining("docs/guide/runbook.md#dead-letters"),
  });
});
