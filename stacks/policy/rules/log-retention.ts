import type { Rule } from "../rule";

/** CloudWatch keeps logs for ever unless told otherwise. */
export const logRetention = {
  id: "log-retention",
  title: "Every log group says how long it keeps its events.",
  why: "Logs of calls without an end date are kept for ever: a cost, and personal data past its purpose.",
  source: "CKV_AWS_66, CloudWatchLogGroupRetentionPeriod",
  check: (stack) =>
    stack
      .ofType("aws_cloudwatch_log_group")
      .filter(({ body }) => !(typeof body.retention_in_days === "number" && body.retention_in_days > 0))
      .map(({ address, body }) => ({
        address,
        message: `retention_in_days is ${JSON.stringify(body.retention_in_days ?? null)}, which keeps events for ever`,
        fix: "Set retentionInDays to the environment's retention (config: logs.retentionDays).",
      })),
} as const satisfies Rule;
