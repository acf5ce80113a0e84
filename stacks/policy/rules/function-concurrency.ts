import { refersTo, valueAt } from "../lookup";
import type { Problem, Rule } from "../rule";
import type { Resource, SynthesisedStack } from "../synthesised-stack";

/** Of the 1 000 concurrent executions that an account has by default, Lambda never lets 100 be reserved. */
const reservable = 900;

export const functionConcurrency = {
  id: "function-concurrency",
  title: "Every function has its own share of concurrent executions, and its queue takes no more than that.",
  why: "A flood of chat messages would take the executions with which calls are answered.",
  source: "CKV_AWS_115, Switchboard CC-FN-CONC",
  check: (stack) => {
    const functions = stack.ofType("aws_lambda_function");
    return [...functions.flatMap(unreserved), ...overbooked(functions), ...greedyMappings(stack)];
  },
} as const satisfies Rule;

function reservedOf({ body }: Resource): number | undefined {
  const reserved = body.reserved_concurrent_executions;
  return typeof reserved === "number" && reserved > 0 ? reserved : undefined;
}

function unreserved(lambda: Resource): readonly Problem[] {
  if (reservedOf(lambda) !== undefined) return [];
  const found = JSON.stringify(lambda.body.reserved_concurrent_executions ?? null);
  return [
    {
      address: lambda.address,
      message: `reserved_concurrent_executions is ${found}`,
      fix: "Set reservedConcurrentExecutions to 1 or more (functions/*/manifest: concurrency).",
    },
  ];
}

/** Said of the function with which the sum passes what can be reserved. */
function overbooked(functions: readonly Resource[]): readonly Problem[] {
  let sum = 0;
  return functions.flatMap((lambda) => {
    const before = sum;
    sum += reservedOf(lambda) ?? 0;
    if (before > reservable || sum <= reservable) return [];
    const message = `up to it, the stack's functions reserve ${sum} executions, and ${reservable} can be reserved`;
    return [{ address: lambda.address, message, fix: "Reserve less, or split the stack over accounts." }];
  });
}

function greedyMappings(stack: SynthesisedStack): readonly Problem[] {
  return stack.ofType("aws_lambda_event_source_mapping").flatMap(({ address, body }): Problem[] => {
    const lambda = stack.ofType("aws_lambda_function").find((one) => refersTo(body.function_name, one));
    const fromQueue = stack.ofType("aws_sqs_queue").some((one) => refersTo(body.event_source_arn, one));
    const reserved = lambda && reservedOf(lambda);
    if (!fromQueue || reserved === undefined) return [];
    const maximum = valueAt(body, "scaling_config.maximum_concurrency");
    if (typeof maximum === "number" && maximum <= reserved) return [];
    return [
      {
        address,
        message: `scaling_config.maximum_concurrency is ${JSON.stringify(maximum ?? null)}, and the function has ${reserved}`,
        fix: "Set it to what the function reserves or less; above that, throttled messages run out of receives.",
      },
    ];
  });
}
