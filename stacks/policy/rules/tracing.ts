import { valueAt } from "../lookup";
import type { Rule } from "../rule";

/** HTTP and WebSocket APIs cannot be traced. */
const traced = [
  { type: "aws_lambda_function", argument: "tracing_config.mode", value: "Active" },
  { type: "aws_api_gateway_stage", argument: "xray_tracing_enabled", value: true },
] as const;

export const tracing = {
  id: "tracing",
  title: "Every function and REST stage is traced.",
  why: "When a caller waits, traces are what tells which of five services is slow.",
  source: "CKV_AWS_50, CKV_AWS_73, AWS-0003, AWS-0066, LambdaTracing, APIGWXrayEnabled",
  check: (stack) =>
    traced.flatMap(({ type, argument, value }) =>
      stack
        .ofType(type)
        .filter(({ body }) => valueAt(body, argument) !== value)
        .map(({ address, body }) => ({
          address,
          message: `${argument} is ${JSON.stringify(valueAt(body, argument) ?? null)}`,
          fix: `Set ${argument} to ${JSON.stringify(value)}.`,
        })),
    ),
} as const satisfies Rule;
