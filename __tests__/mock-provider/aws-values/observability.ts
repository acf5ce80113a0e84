import { arn, type PatternTable } from "./pattern";

/** CloudWatch and Budgets. */
export const observabilityValues: PatternTable = {
  aws_cloudwatch_log_group: {
    id: "{name}",
    name: "{name}",
    arn: arn("logs", "log-group:{name}"),
    log_group_class: "STANDARD",
  },
  aws_cloudwatch_log_resource_policy: { id: "{name}" },
  aws_cloudwatch_log_metric_filter: { id: "{name}" },
  aws_cloudwatch_query_definition: { id: "{uuid}", query_definition_id: "{uuid}" },
  aws_cloudwatch_metric_alarm: { id: "{alarm_name}", arn: arn("cloudwatch", "alarm:{alarm_name}") },
  aws_cloudwatch_composite_alarm: { id: "{alarm_name}", arn: arn("cloudwatch", "alarm:{alarm_name}") },
  aws_cloudwatch_dashboard: {
    id: "{dashboard_name}",
    dashboard_arn: "arn:aws:cloudwatch::{account}:dashboard/{dashboard_name}",
  },
  aws_budgets_budget: {
    id: "{account}:{name}",
    arn: "arn:aws:budgets::{account}:budget/{name}",
    account_id: "{account}",
    name: "{name}",
  },
};
