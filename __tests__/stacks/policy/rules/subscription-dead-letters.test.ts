import { subscriptionDeadLetters } from "../../../../stacks/policy/rules/subscription-dead-letters";
import { describeRule } from "../describe-rule";

describeRule(subscriptionDeadLetters, {
  refuses: [
    [
      "a function that may miss messages",
      { aws_sns_topic_subscription: { a: { protocol: "lambda" } } },
      { "aws_sns_topic_subscription.a": /to lambda/ },
    ],
    [
      "a queue that may miss messages",
      { aws_sns_topic_subscription: { a: { protocol: "sqs", redrive_policy: "" } } },
      { "aws_sns_topic_subscription.a": /to sqs/ },
    ],
  ],
  accepts: [
    ["a queue with a redrive policy", { aws_sns_topic_subscription: { a: { protocol: "sqs", redrive_policy: "{}" } } }],
    ["mail to people", { aws_sns_topic_subscription: { a: { protocol: "email" } } }],
  ],
});
