import { companions, isText, refersTo, valueAt } from "../lookup";
import { parseJsonText } from "../policy-document";
import { isDeadLetterQueue } from "../queues";
import type { Problem, Rule } from "../rule";
import { isObject, type Resource, type SynthesisedStack } from "../synthesised-stack";

/** AWS's advice: with fewer, a throttled function looks like a poisonous message. */
const fewestReceives = 5;
const defaultRetentionSeconds = 345_600;

export const queueDeadLetters = {
  id: "queue-dead-letters",
  title: "Every queue hands messages that keep failing to a dead-letter queue that keeps them longer.",
  why: "A message nobody can process is retried until it expires, and a customer's words vanish without a trace.",
  source: "AwsSolutions-SQS3, SQSRedrivePolicy, Switchboard CC-FN-DLQ",
  check: (stack) =>
    stack
      .ofType("aws_sqs_queue")
      .filter((queue) => !isDeadLetterQueue(stack, queue))
      .flatMap((queue) => faults(stack, queue).map((fault) => ({ address: queue.address, ...fault }))),
} as const satisfies Rule;

function faults(stack: SynthesisedStack, queue: Resource): readonly Omit<Problem, "address">[] {
  const texts = [
    queue.body.redrive_policy,
    ...companions(stack, "aws_sqs_queue_redrive_policy", "queue_url", queue).map(({ body }) => body.redrive_policy),
  ];
  const policy = texts.map(parseJsonText).find(isObject);
  if (!policy || !isText(policy.deadLetterTargetArn)) {
    return [
      { message: "it has no redrive policy", fix: "Set redrivePolicy with deadLetterTargetArn and maxReceiveCount." },
    ];
  }
  const receives = Number(policy.maxReceiveCount);
  const retention = retentionOf(queue);
  const short = stack
    .ofType("aws_sqs_queue")
    .find((other) => refersTo(policy.deadLetterTargetArn, other) && retentionOf(other) <= retention);
  return [
    ...(receives >= fewestReceives
      ? []
      : [
          {
            message: `maxReceiveCount is ${String(policy.maxReceiveCount)}`,
            fix: `Set it to ${fewestReceives} or more.`,
          },
        ]),
    // A message keeps the time at which it was first sent, so equal retention means it may expire on arrival.
    ...(short
      ? [
          {
            message: `its dead-letter queue ${short.address} keeps messages no longer than it`,
            fix: "Give that one 14 days.",
          },
        ]
      : []),
  ];
}

function retentionOf({ body }: Resource): number {
  return Number(valueAt(body, "message_retention_seconds") ?? defaultRetentionSeconds);
}
