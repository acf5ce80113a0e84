import { functionFailureDestination } from "../../../../stacks/policy/rules/function-failure-destination";
import { describeRule, ref } from "../describe-rule";

const lambda = { a: { dead_letter_config: { target_arn: ref("aws_sqs_queue.dead.arn") } } };
const reads = (source: string, mapping: object = {}) => ({
  [source]: { a: {} },
  aws_lambda_event_source_mapping: { a: { event_source_arn: ref(`${source}.a.stream_arn`), ...mapping } },
});
const kept = { destination_config: { on_failure: { destination_arn: ref("aws_sqs_queue.dead.arn") } } };
const invoke = (destination: object) => ({
  aws_lambda_function: { a: {} },
  aws_lambda_function_event_invoke_config: {
    a: { function_name: ref("aws_lambda_function.a.function_name"), ...destination },
  },
});

describeRule(functionFailureDestination, {
  refuses: [
    [
      "a function that drops what fails",
      { aws_lambda_function: { a: {} } },
      { "aws_lambda_function.a": /keeps events that failed/ },
    ],
    [
      "an invoke config for what succeeds",
      invoke({ destination_config: { on_success: { destination: "x" } } }),
      { "aws_lambda_function.a": /keeps events/ },
    ],
    [
      "a table's stream that drops records",
      reads("aws_dynamodb_table"),
      { "aws_lambda_event_source_mapping.a": /keeps no records/ },
    ],
    [
      "a data stream that drops records",
      reads("aws_kinesis_stream"),
      { "aws_lambda_event_source_mapping.a": /keeps no records/ },
    ],
  ],
  accepts: [
    ["a function with a dead-letter queue", { aws_lambda_function: lambda }],
    [
      "a function with a failure destination",
      invoke({ destination_config: { on_failure: { destination: ref("aws_sqs_queue.dead.arn") } } }),
    ],
    ["a table's stream that keeps them", reads("aws_dynamodb_table", kept)],
    ["a data stream that keeps them", reads("aws_kinesis_stream", kept)],
    [
      "a queue, which keeps them itself",
      { aws_lambda_event_source_mapping: { a: { event_source_arn: ref("aws_sqs_queue.work.arn") } } },
    ],
  ],
});
