import { getsQueuedEvents } from "./asynchronous-callers";
import { companions, valueAt } from "./lookup";
import { isDeadLetterQueue } from "./queues";
import { type Resource, references, type SynthesisedStack } from "./synthesised-stack";

/** An alarm that a resource has to have. */
export interface NeededAlarm {
  readonly type: string;
  /** Leaves out resources of the type for which the metric does not exist; all have it where this is not given. */
  readonly when?: (resource: Resource, stack: SynthesisedStack) => boolean;
  readonly namespace: string;
  readonly metric: string;
  /** Another set of metrics that says the same, all of which are needed then. */
  readonly instead?: readonly string[];
  /** Dimensions without which CloudWatch has no such metric, so that the alarm would never fire. */
  readonly dimensions?: readonly string[];
}

const streams = new Set(["aws_dynamodb_table", "aws_kinesis_stream"]);

function readsStream(lambda: Resource, stack: SynthesisedStack): boolean {
  return companions(stack, "aws_lambda_event_source_mapping", "function_name", lambda).some(({ body }) =>
    [...references(body.event_source_arn)].some((address) => streams.has(address.split(".")[0] ?? "")),
  );
}

function makesBotAlias({ body }: Resource): boolean {
  return typeof body.template_body === "string" && body.template_body.includes("AWS::Lex::BotAlias");
}

const isWebSocket = ({ body }: Resource) => body.protocol_type === "WEBSOCKET";
const isHttp = (api: Resource) => !isWebSocket(api);

function rows(
  type: string,
  namespace: string,
  metrics: readonly string[],
  more: Pick<NeededAlarm, "when" | "dimensions"> = {},
): readonly NeededAlarm[] {
  return metrics.map((metric) => ({ type, namespace, metric, ...more }));
}

/**
 * What can fail, and the metric that shows it. Dimensions are from each service's page "Monitoring with CloudWatch"; of
 * Connect: `adminguide/monitoring-cloudwatch.html`.
 */
export const neededAlarms: readonly NeededAlarm[] = [
  ...rows("aws_lambda_function", "AWS/Lambda", ["Errors", "Throttles", "Duration"]),
  ...rows("aws_lambda_function", "AWS/Lambda", ["IteratorAge"], { when: readsStream }),
  ...rows("aws_lambda_function", "AWS/Lambda", ["AsyncEventsDropped"], {
    when: (lambda, stack) => getsQueuedEvents(stack, lambda),
  }),
  ...rows("aws_sqs_queue", "AWS/SQS", ["ApproximateAgeOfOldestMessage"], {
    when: (queue, stack) => !isDeadLetterQueue(stack, queue),
  }),
  ...rows("aws_sqs_queue", "AWS/SQS", ["ApproximateNumberOfMessagesVisible"], {
    when: (queue, stack) => isDeadLetterQueue(stack, queue),
  }),
  ...rows("aws_sns_topic", "AWS/SNS", ["NumberOfNotificationsFailed"]),
  ...rows("aws_api_gateway_rest_api", "AWS/ApiGateway", ["5XXError", "4XXError", "Latency"]),
  ...rows("aws_apigatewayv2_api", "AWS/ApiGateway", ["5xx", "4xx", "Latency"], { when: isHttp }),
  ...rows("aws_apigatewayv2_api", "AWS/ApiGateway", ["ExecutionError", "ClientError", "IntegrationLatency"], {
    when: isWebSocket,
  }),
  {
    type: "aws_dynamodb_table",
    namespace: "AWS/DynamoDB",
    metric: "ThrottledRequests",
    instead: ["ReadThrottleEvents", "WriteThrottleEvents"],
  },
  ...rows("aws_dynamodb_table", "AWS/DynamoDB", ["SystemErrors"], { dimensions: ["Operation"] }),
  ...rows("aws_connect_instance", "AWS/Connect", ["ContactFlowErrors", "ContactFlowFatalErrors"], {
    dimensions: ["MetricGroup", "ContactFlowName"],
  }),
  ...rows(
    "aws_connect_instance",
    "AWS/Connect",
    [
      "ConcurrentCallsPercentage",
      "CallsBreachingConcurrencyQuota",
      "ThrottledCalls",
      "MissedCalls",
      "MisconfiguredPhoneNumbers",
      "CallRecordingUploadError",
    ],
    { dimensions: ["MetricGroup"] },
  ),
  ...rows("aws_connect_instance", "AWS/Connect", ["LongestQueueWaitTime"], {
    dimensions: ["MetricGroup", "QueueName"],
  }),
  ...rows("aws_cloudformation_stack", "AWS/Lex", ["RuntimeThrottledEvents", "RuntimeSystemErrors"], {
    when: makesBotAlias,
  }),
];

/** One metric that some alarm watches, with the resources it can be about. */
export interface WatchedMetric {
  readonly namespace: unknown;
  readonly metric: unknown;
  readonly dimensions: unknown;
  /** A Metrics Insights query, which names metric, namespace and resource in its text. */
  readonly expression: unknown;
}

/** What an `aws_cloudwatch_metric_alarm` watches: its one metric, or those of its queries. */
export function watchedMetrics({ body }: Resource): readonly WatchedMetric[] {
  const queries = Array.isArray(body.metric_query) ? body.metric_query : [body.metric_query];
  return [
    { namespace: body.namespace, metric: body.metric_name, dimensions: body.dimensions, expression: undefined },
    ...queries.map((query) => ({
      namespace: valueAt({ query }, "query.metric.namespace"),
      metric: valueAt({ query }, "query.metric.metric_name"),
      dimensions: valueAt({ query }, "query.metric.dimensions"),
      expression: valueAt({ query }, "query.expression"),
    })),
  ];
}
