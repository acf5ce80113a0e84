import { logRetention } from "../../../../stacks/policy/rules/log-retention";
import { describeRule } from "../describe-rule";

describeRule(logRetention, {
  refuses: [
    ["a group that says nothing", { aws_cloudwatch_log_group: { a: {} } }, { "aws_cloudwatch_log_group.a": /is null/ }],
    [
      "a group that keeps for ever",
      { aws_cloudwatch_log_group: { a: { retention_in_days: 0 } } },
      { "aws_cloudwatch_log_group.a": /is 0/ },
    ],
  ],
  accepts: [["a group with an end", { aws_cloudwatch_log_group: { a: { retention_in_days: 30 } } }]],
});
