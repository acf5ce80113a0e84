import { functionFailureDestination } from "../../../../stacks/policy/rules/function-failure-destination";
import { type Accepted, describeRule, type Refused, ref } from "../describe-rule";

const named = ref("aws_lambda_function.a.arn");
/** Each way in which a function is called by somebody who does not wait for its answer. */
const asynchronous = {
  "a topic": { aws_sns_topic_subscription: { a: { protocol: "lambda", endpoint: named } } },
  "a rule of EventBridge": { aws_cloudwatch_event_target: { a: { rule: "answered", arn: named } } },
  "a schedule": { aws_scheduler_schedule: { a: { target: { arn: named } } } },
  "a bucket": { aws_s3_bucket_notification: { a: { lambda_function: [{ lambda_function_arn: named }] } } },
  "a queue": {
    aws_lambda_event_source_mapping: { a: { event_source_arn: ref("aws_sqs_queue.work.arn"), function_name: named } },
  },
};
/** Each way in which it is called by somebody who does. */
const synchronous = {
  "a flow": { aws_connect_lambda_function_association: { a: { function_arn: named } } },
  "an API": { aws_apigatewayv2_integration: { a: { integration_uri: ref("aws_lambda_function.a.invoke_arn") } } },
};
const lambda = { a: { dead_letter_config: { target_arn: ref("aws_sqs_queue.dead.arn") } } };
const reads = (source: string, mapping: object = {}) => ({
  [source]: { a: {} },
  aws_lambda_event_source_mapping: { a: { event_source_arn: ref(`${source}.a.stream_arn`), ...mapping } },
});
const kept = { destination_config: { on_failure: { destination_arn: ref("aws_sqs_queue.dead.arn") } } };
const invoke = (destination: object) => ({
  ...asynchronous["a topic"],
  aws_lambda_function: { a: {} },
  aws_lambda_function_event_invoke_config: {
    a: { function_name: ref("aws_lambda_function.a.function_name"), ...destination },
  },
});

describeRule(functionFailureDestination, {
  refuses: [
    ...Object.entries(asynchronous).map(
      ([caller, resources]): Refused => [
        `a function that drops what fails when ${caller} calls it`,
        { aws_lambda_function: { a: {} }, ...resources },
        { "aws_lambda_function.a": /keeps events that failed/ },
      ],
    ),
    [
      "a function that is called by its name",
      {
        aws_lambda_function: { a: { function_name: "follow" } },
        aws_lambda_event_source_mapping: { a: { event_source_arn: "arn:queue", function_name: "follow" } },
      },
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
    ...Object.entries(asynchronous).map(
      ([caller, resources]): Accepted => [
        `a function with a dead-letter queue that ${caller} calls`,
        { aws_lambda_function: lambda, ...resources },
      ],
    ),
    ...Object.entries(synchronous).map(
      ([caller, resources]): Accepted => [
        `a function without one that ${caller} calls`,
        { aws_lambda_function: { a: {} }, ...resources },
      ],
    ),
    [
      "a function that is not called, beside one that is",
      { aws_lambda_function: { ...lambda, b: {} }, ...asynchronous["a topic"] },
    ],
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
