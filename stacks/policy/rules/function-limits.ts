import type { Rule } from "../rule";

export const functionLimits = {
  id: "function-limits",
  title: "Every function says how long it may run and how much memory it has.",
  why: "The defaults, 3 s and 128 MB, cut a cold start off while a caller waits.",
  source: "LambdaDefaultTimeout, LambdaDefaultMemorySize",
  check: (stack) =>
    stack.ofType("aws_lambda_function").flatMap(({ address, body }) =>
      ["timeout", "memory_size"]
        .filter((argument) => typeof body[argument] !== "number")
        .map((argument) => ({
          address,
          message: `${argument} is not set`,
          fix: `Set ${argument} from the function's manifest.`,
        })),
    ),
} as const satisfies Rule;
