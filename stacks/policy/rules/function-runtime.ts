import type { Rule } from "../rule";

/** Supported by AWS in 2027 and later. Containers have no runtime. */
const supported = new Set([
  "nodejs22.x",
  "nodejs24.x",
  "python3.13",
  "python3.14",
  "java21",
  "java25",
  "provided.al2023",
]);

export const functionRuntime = {
  id: "function-runtime",
  title: "Every function runs on a runtime that AWS supports.",
  why: "A deprecated runtime gets no security fixes, and one day can no longer be deployed.",
  source: "CKV_AWS_363, AwsSolutions-L1, LambdaLatestVersion",
  check: (stack) =>
    stack
      .ofType("aws_lambda_function")
      .filter(({ body }) => body.package_type !== "Image" && !supported.has(String(body.runtime)))
      .map(({ address, body }) => ({
        address,
        message: `runtime is ${JSON.stringify(body.runtime ?? null)}`,
        fix: "Set runtime to nodejs24.x.",
      })),
} as const satisfies Rule;
