import { companions } from "./lookup";
import type { Resource, SynthesisedStack } from "./synthesised-stack";

/** What makes Lambda queue events for a function, and the argument that names the function. */
const queueing: readonly (readonly [type: string, argument: string])[] = [
  ["aws_sns_topic_subscription", "endpoint"],
  ["aws_cloudwatch_event_target", "arn"],
  ["aws_scheduler_schedule", "target.arn"],
  ["aws_s3_bucket_notification", "lambda_function"],
];

/** Whether events wait in Lambda's own queue for the function, where it drops them after three attempts. */
export function getsQueuedEvents(stack: SynthesisedStack, lambda: Resource): boolean {
  return queueing.some(([type, argument]) => companions(stack, type, argument, lambda).length > 0);
}

/** Whether anything in the stack calls the function without waiting for its answer. */
export function isCalledAsynchronously(stack: SynthesisedStack, lambda: Resource): boolean {
  return (
    getsQueuedEvents(stack, lambda) ||
    companions(stack, "aws_lambda_event_source_mapping", "function_name", lambda).length > 0
  );
}
