import { isCalledAsynchronously } from "../asynchronous-callers";
import { companions, isText, refersTo, valueAt } from "../lookup";
import type { Problem, Rule } from "../rule";
import type { Resource, SynthesisedStack } from "../synthesised-stack";

/**
 * Every function whose caller does not wait; and every mapping of a stream. Who waits (a flow, API Gateway) is told itself
 * what failed, and a queue that never gets anything is one right more for nothing.
 */
export const functionFailureDestination = {
  id: "function-failure-destination",
  title: "What a function could not process goes somewhere.",
  why: "Lambda drops an asynchronous event after three attempts, and a stream skips the record: work is lost silently.",
  source:
    "CKV_AWS_116, LambdaDLQ, LambdaAsyncFailureDestination, LambdaEventSourceMappingDestination, Switchboard CC-FN-DLQ",
  check: (stack) => [
    ...stack
      .ofType("aws_lambda_function")
      .filter((lambda) => isCalledAsynchronously(stack, lambda))
      .flatMap((lambda) => lostEvents(stack, lambda)),
    ...lostRecords(stack),
  ],
} as const satisfies Rule;

function lostEvents(stack: SynthesisedStack, lambda: Resource): readonly Problem[] {
  const invokeConfigs = companions(stack, "aws_lambda_function_event_invoke_config", "function_name", lambda);
  const kept =
    isText(valueAt(lambda.body, "dead_letter_config.target_arn")) ||
    invokeConfigs.some(({ body }) => isText(valueAt(body, "destination_config.on_failure.destination")));
  if (kept) return [];
  return [
    {
      address: lambda.address,
      message: "neither dead_letter_config nor an event invoke config keeps events that failed",
      fix: "Set deadLetterConfig.targetArn to the stack's dead-letter queue.",
    },
  ];
}

function lostRecords(stack: SynthesisedStack): readonly Problem[] {
  return stack
    .ofType("aws_lambda_event_source_mapping")
    .filter(({ body }) =>
      stack
        .ofType("aws_dynamodb_table", "aws_kinesis_stream")
        .some((source) => refersTo(body.event_source_arn, source)),
    )
    .filter(({ body }) => !isText(valueAt(body, "destination_config.on_failure.destination_arn")))
    .map(({ address }) => ({
      address,
      message: "destination_config.on_failure keeps no records that failed",
      fix: "Set destinationConfig.onFailure.destinationArn to a dead-letter queue.",
    }));
}
