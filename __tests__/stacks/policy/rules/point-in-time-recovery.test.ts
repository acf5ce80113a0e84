import { pointInTimeRecovery } from "../../../../stacks/policy/rules/point-in-time-recovery";
import { describeRule } from "../describe-rule";

describeRule(pointInTimeRecovery, {
  refuses: [
    ["a table without it", { aws_dynamodb_table: { a: {} } }, { "aws_dynamodb_table.a": /not enabled/ }],
    [
      "a table with it off",
      { aws_dynamodb_table: { a: { point_in_time_recovery: { enabled: false } } } },
      { "aws_dynamodb_table.a": /not enabled/ },
    ],
  ],
  accepts: [["a table with it", { aws_dynamodb_table: { a: { point_in_time_recovery: [{ enabled: true }] } } }]],
});
