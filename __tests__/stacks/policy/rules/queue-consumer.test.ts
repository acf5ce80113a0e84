import { queueConsumer } from "../../../../stacks/policy/rules/queue-consumer";
import { describeRule, ref } from "../describe-rule";

const consumer = (queue: object, lambda: object, mapping: object = {}) => ({
  aws_sqs_queue: { work: { ...queue } },
  aws_lambda_function: { replies: { ...lambda } },
  aws_lambda_event_source_mapping: {
    replies: {
      event_source_arn: ref("aws_sqs_queue.work.arn"),
      function_name: ref("aws_lambda_function.replies.arn"),
      function_response_types: ["ReportBatchItemFailures"],
      ...mapping,
    },
  },
});

describeRule(queueConsumer, {
  refuses: [
    [
      "a queue that shows messages too early",
      consumer({ visibility_timeout_seconds: 59 }, { timeout: 10 }),
      { "aws_sqs_queue.work": /is 59, .* 10 s/ },
    ],
    ["the default of a queue for a slow function", consumer({}, { timeout: 10 }), { "aws_sqs_queue.work": /is 30/ }],
    [
      "a batching window that uses the time up",
      consumer({ visibility_timeout_seconds: 60 }, { timeout: 10 }, { maximum_batching_window_in_seconds: 5 }),
      { "aws_sqs_queue.work": /is 60/ },
    ],
    [
      "a batch that comes back whole",
      consumer({}, {}, { function_response_types: [] }),
      { "aws_lambda_event_source_mapping.replies": /whole batch/ },
    ],
  ],
  accepts: [
    ["six times the function's timeout", consumer({ visibility_timeout_seconds: 60 }, { timeout: 10 })],
    ["the defaults of both", consumer({}, {})],
    [
      "a function that is not of this stack",
      consumer({}, {}, { function_name: ref("data.aws_lambda_function.x.arn") }),
    ],
    [
      "a mapping of a stream",
      { aws_lambda_event_source_mapping: { a: { event_source_arn: ref("aws_kinesis_stream.a.arn") } } },
    ],
  ],
});
