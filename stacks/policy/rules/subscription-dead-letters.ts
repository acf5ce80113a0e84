import { isText } from "../lookup";
import type { Rule } from "../rule";

/** Mail and SMS to people have no dead-letter queue: nobody would redrive them, and the topic's alarm shows the loss. */
const machines = new Set(["firehose", "http", "https", "lambda", "sqs"]);

export const subscriptionDeadLetters = {
  id: "subscription-dead-letters",
  title: "Every subscription of a machine keeps what it could not deliver.",
  why: "SNS drops a message after its retries: a chat message or an alarm would be lost without a trace.",
  source: "SNSRedrivePolicy",
  check: (stack) =>
    stack
      .ofType("aws_sns_topic_subscription")
      .filter(({ body }) => machines.has(String(body.protocol)) && !isText(body.redrive_policy))
      .map(({ address, body }) => ({
        address,
        message: `delivers to ${String(body.protocol)} without a redrive policy`,
        fix: "Set redrivePolicy with the ARN of a dead-letter queue.",
      })),
} as const satisfies Rule;
