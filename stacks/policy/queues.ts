import { valueAt } from "./lookup";
import { type Resource, references, type SynthesisedStack } from "./synthesised-stack";

/** The arguments that send what failed to a queue. */
const failureArguments: readonly (readonly [type: string, path: string])[] = [
  ["aws_sqs_queue", "redrive_policy"],
  ["aws_sqs_queue_redrive_policy", "redrive_policy"],
  ["aws_sns_topic_subscription", "redrive_policy"],
  ["aws_lambda_function", "dead_letter_config.target_arn"],
  ["aws_lambda_function_event_invoke_config", "destination_config.on_failure.destination"],
  ["aws_lambda_event_source_mapping", "destination_config.on_failure.destination_arn"],
  ["aws_cloudwatch_event_target", "dead_letter_config.arn"],
  ["aws_scheduler_schedule", "target.dead_letter_config.arn"],
];

/** True for a queue that something of this stack sends its failures to. */
export function isDeadLetterQueue(stack: SynthesisedStack, queue: Resource): boolean {
  return failureArguments.some(([type, path]) =>
    stack.ofType(type).some(({ body }) => references(valueAt(body, path)).has(queue.address)),
  );
}
