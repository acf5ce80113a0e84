import { refersTo } from "../lookup";
import type { Problem, Rule } from "../rule";
import type { Resource, SynthesisedStack } from "../synthesised-stack";

/** AWS's advice for queues that call functions, plus the time that a batch is collected for. */
const visibilityPerTimeout = 6;
/** Of SQS and Lambda, where nothing is said. */
const defaults = { visibilitySeconds: 30, timeoutSeconds: 3 } as const;

export const queueConsumer = {
  id: "queue-consumer",
  title: "A queue hides a message until its function is surely done, and takes back only what failed.",
  why: "Otherwise a message comes again while it is being worked on, or a whole batch again for one bad message: customers get everything twice.",
  source: "LambdaEventSourceSQSVisibilityTimeout, Switchboard CC-FN-DLQ",
  check: (stack) =>
    stack.ofType("aws_lambda_event_source_mapping").flatMap((mapping) => {
      const queue = stack.ofType("aws_sqs_queue").find((one) => refersTo(mapping.body.event_source_arn, one));
      return queue ? [...wholeBatches(mapping), ...shortVisibility(stack, mapping, queue)] : [];
    }),
} as const satisfies Rule;

function wholeBatches({ address, body }: Resource): readonly Problem[] {
  const types = body.function_response_types;
  if (Array.isArray(types) && types.includes("ReportBatchItemFailures")) return [];
  const fix = 'Set functionResponseTypes: ["ReportBatchItemFailures"].';
  return [{ address, message: "one failed message sends its whole batch back", fix }];
}

function shortVisibility(stack: SynthesisedStack, mapping: Resource, queue: Resource): readonly Problem[] {
  const lambda = stack.ofType("aws_lambda_function").find((one) => refersTo(mapping.body.function_name, one));
  if (!lambda) return [];
  const timeout = Number(lambda.body.timeout ?? defaults.timeoutSeconds);
  const needed = visibilityPerTimeout * timeout + Number(mapping.body.maximum_batching_window_in_seconds ?? 0);
  const visibility = Number(queue.body.visibility_timeout_seconds ?? defaults.visibilitySeconds);
  if (visibility >= needed) return [];
  return [
    {
      address: queue.address,
      message: `visibility_timeout_seconds is ${visibility}, and ${lambda.address} may run for ${timeout} s`,
      fix: `Set it to ${needed} or more: ${visibilityPerTimeout} times the function's timeout, plus the batching window.`,
    },
  ];
}
