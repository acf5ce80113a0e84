import { functionConcurrency } from "../../../../stacks/policy/rules/function-concurrency";
import { describeRule, ref } from "../describe-rule";

const reserves = (count: unknown) => ({ reserved_concurrent_executions: count });
const consumer = (reserved: number, scaling?: object) => ({
  aws_sqs_queue: { work: {} },
  aws_lambda_function: { a: reserves(reserved) },
  aws_lambda_event_source_mapping: {
    a: {
      event_source_arn: ref("aws_sqs_queue.work.arn"),
      function_name: ref("aws_lambda_function.a.arn"),
      scaling_config: scaling,
    },
  },
});

describeRule(functionConcurrency, {
  refuses: [
    ["a function without a share", { aws_lambda_function: { a: {} } }, { "aws_lambda_function.a": /is null/ }],
    ["a function that may not run", { aws_lambda_function: { a: reserves(0) } }, { "aws_lambda_function.a": /is 0/ }],
    ["a function without a limit", { aws_lambda_function: { a: reserves(-1) } }, { "aws_lambda_function.a": /is -1/ }],
    [
      "more than an account can reserve, where it is passed",
      { aws_lambda_function: { a: reserves(500), b: reserves(401), c: reserves(1) } },
      { "aws_lambda_function.b": /reserve 901 executions/ },
    ],
    [
      "a queue that takes more than the share",
      consumer(5, { maximum_concurrency: 6 }),
      { "aws_lambda_event_source_mapping.a": /is 6, and the function has 5/ },
    ],
    ["a queue without a maximum", consumer(5), { "aws_lambda_event_source_mapping.a": /is null/ }],
  ],
  accepts: [
    ["a function with a share", { aws_lambda_function: { a: reserves(10) } }],
    ["all that can be reserved", { aws_lambda_function: { a: reserves(500), b: reserves(400) } }],
    ["a queue that takes the share", consumer(5, { maximum_concurrency: 5 })],
  ],
});
