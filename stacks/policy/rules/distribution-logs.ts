import { companions, isText, valueAt } from "../lookup";
import type { Rule } from "../rule";

/** Either the older logs to a bucket, which need its access control lists, or a CloudWatch log delivery. */
export const distributionLogs = {
  id: "distribution-logs",
  title: "Every distribution logs its requests.",
  why: "An attack on the chat page would leave no trace.",
  source: "CKV_AWS_86, AWS-0010",
  check: (stack) =>
    stack
      .ofType("aws_cloudfront_distribution")
      .filter(
        (distribution) =>
          !isText(valueAt(distribution.body, "logging_config.bucket")) &&
          companions(stack, "aws_cloudwatch_log_delivery_source", "resource_arn", distribution).length === 0,
      )
      .map(({ address }) => ({
        address,
        message: "neither logging_config nor an aws_cloudwatch_log_delivery_source logs its requests",
        fix: "Add a CloudwatchLogDeliverySource with its ARN, a destination and the delivery.",
      })),
} as const satisfies Rule;
