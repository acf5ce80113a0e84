import { neededAlarms } from "../../../../stacks/policy/alarm-table";
import { alarmCoverage } from "../../../../stacks/policy/rules/alarm-coverage";
import { type Accepted, describeRule, type Refused, type Resources, ref, stackOf } from "../describe-rule";

const alarm = (namespace: string, metric: string, dimensions: Record<string, string>) => ({
  namespace,
  metric_name: metric,
  dimensions,
});
const alarms = (namespace: string, metrics: readonly string[], dimensions: Record<string, string>) =>
  Object.fromEntries(metrics.map((metric) => [metric, alarm(namespace, metric, dimensions)]));

/** Each kind of thing that can fail: its resources, and the metrics that need an alarm. */
const kinds: readonly (readonly [string, Resources, string, string, Record<string, string>, readonly string[]])[] = [
  [
    "function",
    { aws_lambda_function: { a: { function_name: "orders" } } },
    "aws_lambda_function.a",
    "AWS/Lambda",
    { FunctionName: "orders" },
    ["Errors", "Throttles", "Duration"],
  ],
  [
    "work queue",
    { aws_sqs_queue: { a: {} } },
    "aws_sqs_queue.a",
    "AWS/SQS",
    { QueueName: ref("aws_sqs_queue.a.name") },
    ["ApproximateAgeOfOldestMessage"],
  ],
  [
    "dead-letter queue",
    {
      aws_sqs_queue: { a: {} },
      aws_lambda_event_source_mapping: {
        m: { destination_config: { on_failure: { destination_arn: ref("aws_sqs_queue.a.arn") } } },
      },
    },
    "aws_sqs_queue.a",
    "AWS/SQS",
    { QueueName: ref("aws_sqs_queue.a.name") },
    ["ApproximateNumberOfMessagesVisible"],
  ],
  [
    "topic",
    { aws_sns_topic: { a: {} } },
    "aws_sns_topic.a",
    "AWS/SNS",
    { TopicName: ref("aws_sns_topic.a.name") },
    ["NumberOfNotificationsFailed"],
  ],
  [
    "REST API",
    { aws_api_gateway_rest_api: { a: { name: "web" } } },
    "aws_api_gateway_rest_api.a",
    "AWS/ApiGateway",
    { ApiName: "web" },
    ["5XXError", "4XXError", "Latency"],
  ],
  [
    "HTTP API",
    { aws_apigatewayv2_api: { a: { protocol_type: "HTTP" } } },
    "aws_apigatewayv2_api.a",
    "AWS/ApiGateway",
    { ApiId: ref("aws_apigatewayv2_api.a.id") },
    ["5xx", "4xx", "Latency"],
  ],
  [
    "WebSocket API",
    { aws_apigatewayv2_api: { a: { protocol_type: "WEBSOCKET" } } },
    "aws_apigatewayv2_api.a",
    "AWS/ApiGateway",
    { ApiId: ref("aws_apigatewayv2_api.a.id") },
    ["ExecutionError", "ClientError", "IntegrationLatency"],
  ],
  [
    "table",
    { aws_dynamodb_table: { a: { name: "orders" } } },
    "aws_dynamodb_table.a",
    "AWS/DynamoDB",
    { TableName: "orders", Operation: "GetItem" },
    ["ThrottledRequests", "SystemErrors"],
  ],
  [
    "instance",
    { aws_connect_instance: { a: {} } },
    "aws_connect_instance.a",
    "AWS/Connect",
    {
      InstanceId: ref("aws_connect_instance.a.id"),
      MetricGroup: "VoiceCalls",
      ContactFlowName: "Inbound",
      QueueName: "General",
    },
    [
      "ContactFlowErrors",
      "ContactFlowFatalErrors",
      "ConcurrentCallsPercentage",
      "CallsBreachingConcurrencyQuota",
      "ThrottledCalls",
      "MissedCalls",
      "LongestQueueWaitTime",
      "CallRecordingUploadError",
      "MisconfiguredPhoneNumbers",
    ],
  ],
  [
    "bot",
    { aws_cloudformation_stack: { bot: { template_body: '{"Type":"AWS::Lex::BotAlias"}' } } },
    "aws_cloudformation_stack.bot",
    "AWS/Lex",
    { BotId: ref('aws_cloudformation_stack.bot.outputs["BotId"]') },
    ["RuntimeThrottledEvents", "RuntimeSystemErrors"],
  ],
];
/** A function that waits in Lambda's own queue for what a topic tells it. */
const told = {
  aws_lambda_function: { a: { function_name: "orders" } },
  aws_sns_topic_subscription: { a: { protocol: "lambda", endpoint: ref("aws_lambda_function.a.arn") } },
};
const stream = {
  aws_lambda_function: { a: { function_name: "orders" } },
  aws_kinesis_stream: { records: {} },
  aws_lambda_event_source_mapping: {
    m: { event_source_arn: ref("aws_kinesis_stream.records.arn"), function_name: ref("aws_lambda_function.a.arn") },
  },
};
const functionAlarms = alarms("AWS/Lambda", ["Errors", "Throttles", "Duration"], { FunctionName: "orders" });
const insights = `SELECT SUM(ContactFlowErrors) FROM SCHEMA("AWS/Connect", ContactFlowName, InstanceId, MetricGroup) WHERE InstanceId = '${ref("aws_connect_instance.a.id")}'`;

describeRule(alarmCoverage, {
  knows: [...new Set(neededAlarms.map(({ type }) => type))],
  refuses: [
    ...kinds.flatMap(([kind, resources, address, namespace, dimensions, metrics]) =>
      metrics.map(
        (metric): Refused => [
          `a ${kind} without an alarm on ${metric}`,
          {
            ...resources,
            aws_cloudwatch_metric_alarm: alarms(
              namespace,
              metrics.filter((other) => other !== metric),
              dimensions,
            ),
          },
          { [address]: RegExp(`${namespace} ${metric}`) },
        ],
      ),
    ),
    [
      "a function that reads a stream, without an alarm on its lag",
      { ...stream, aws_cloudwatch_metric_alarm: functionAlarms },
      { "aws_lambda_function.a": /IteratorAge/ },
    ],
    [
      "a function that a topic calls, without an alarm on events that were dropped",
      { ...told, aws_cloudwatch_metric_alarm: functionAlarms },
      { "aws_lambda_function.a": /AsyncEventsDropped/ },
    ],
    [
      "an alarm about another function",
      {
        aws_lambda_function: { a: { function_name: "orders" } },
        aws_cloudwatch_metric_alarm: {
          ...functionAlarms,
          Errors: alarm("AWS/Lambda", "Errors", { FunctionName: "replies" }),
        },
      },
      { "aws_lambda_function.a": /Errors/ },
    ],
    [
      "an alarm in another namespace",
      {
        aws_lambda_function: { a: { function_name: "orders" } },
        aws_cloudwatch_metric_alarm: {
          ...functionAlarms,
          Errors: alarm("Custom", "Errors", { FunctionName: "orders" }),
        },
      },
      { "aws_lambda_function.a": /Errors/ },
    ],
    [
      "an alarm that lacks a dimension of its metric",
      {
        aws_dynamodb_table: { a: { name: "orders" } },
        aws_cloudwatch_metric_alarm: alarms("AWS/DynamoDB", ["ThrottledRequests", "SystemErrors"], {
          TableName: "orders",
        }),
      },
      { "aws_dynamodb_table.a": /SystemErrors with the dimensions Operation/ },
    ],
    [
      "one of two metrics that together replace a third",
      {
        aws_dynamodb_table: { a: { name: "orders" } },
        aws_cloudwatch_metric_alarm: alarms("AWS/DynamoDB", ["ReadThrottleEvents", "SystemErrors"], {
          TableName: "orders",
          Operation: "GetItem",
        }),
      },
      { "aws_dynamodb_table.a": /ThrottledRequests/ },
    ],
  ],
  accepts: [
    ...kinds.map(
      ([kind, resources, , namespace, dimensions, metrics]): Accepted => [
        `a ${kind} with all its alarms`,
        { ...resources, aws_cloudwatch_metric_alarm: alarms(namespace, metrics, dimensions) },
      ],
    ),
    [
      "an alarm on the lag of a stream",
      {
        ...stream,
        aws_cloudwatch_metric_alarm: {
          ...functionAlarms,
          lag: alarm("AWS/Lambda", "IteratorAge", { FunctionName: ref("aws_lambda_function.a.function_name") }),
        },
      },
    ],
    [
      "a function that a topic calls, with one",
      {
        ...told,
        aws_cloudwatch_metric_alarm: {
          ...functionAlarms,
          dropped: alarm("AWS/Lambda", "AsyncEventsDropped", {
            FunctionName: ref("aws_lambda_function.a.function_name"),
          }),
        },
      },
    ],
    [
      "read and write throttles in place of throttled requests",
      {
        aws_dynamodb_table: { a: { name: "orders" } },
        aws_cloudwatch_metric_alarm: alarms(
          "AWS/DynamoDB",
          ["ReadThrottleEvents", "WriteThrottleEvents", "SystemErrors"],
          { TableName: "orders", Operation: "GetItem" },
        ),
      },
    ],
    [
      "a metric inside a query",
      {
        aws_lambda_function: { a: { function_name: "orders" } },
        aws_cloudwatch_metric_alarm: {
          ...functionAlarms,
          Errors: {
            metric_query: [
              { id: "e", expression: "m / 100" },
              { id: "m", metric: { ...alarm("AWS/Lambda", "Errors", { FunctionName: "orders" }) } },
            ],
          },
        },
      },
    ],
    ["a CloudFormation stack without a bot", { aws_cloudformation_stack: { extras: { template_body: "{}" } } }],
  ],
});

test("takes a Metrics Insights query for the flows of an instance", () => {
  const stack = (expression: string) =>
    stackOf({
      aws_connect_instance: { a: {} },
      aws_cloudwatch_metric_alarm: { flows: { metric_query: { expression } } },
    });
  const missing = (expression: string) =>
    alarmCoverage
      .check(stack(expression))
      .map(({ message }) => message)
      .join();

  expect(missing(insights)).not.toMatch(/ ContactFlowErrors/);
  expect(missing(insights)).toMatch(/ ContactFlowFatalErrors/);
  expect(missing(insights.replace(/WHERE.*/, ""))).toMatch(/ ContactFlowErrors/);
});
