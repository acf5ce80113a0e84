import { valueAt } from "../lookup";
import type { Rule } from "../rule";

export const pointInTimeRecovery = {
  id: "point-in-time-recovery",
  title: "Every table can be restored to any second of the last weeks.",
  why: "A bad deployment that overwrites conversations or orders could not be undone.",
  source: "CKV_AWS_28, AWS-0024, AwsSolutions-DDB3",
  check: (stack) =>
    stack
      .ofType("aws_dynamodb_table")
      .filter(({ body }) => valueAt(body, "point_in_time_recovery.enabled") !== true)
      .map(({ address }) => ({
        address,
        message: "point_in_time_recovery is not enabled",
        fix: "Set pointInTimeRecovery: { enabled: true }.",
      })),
} as const satisfies Rule;
