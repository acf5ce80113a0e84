import { namesOf } from "../../../config/names";
import { type Alarm, alarmSet, type Metric } from "../../../stacks/units/alarm-set";
import { exampleConfig } from "../../support/contact-centers";
import { only, unitStack } from "./unit-stack";

const names = namesOf(exampleConfig());
const metric: Metric = { namespace: "AWS/Connect", name: "MissedCalls", statistic: "Sum", dimensions: { Id: "i-1" } };
const alarm: Alarm = { subject: "calls-missed", says: "Nobody answered.", metric, threshold: 7 };
const alarmOf = (changes: Partial<Alarm> = {}) =>
  only(
    unitStack((stack) =>
      alarmSet(stack, "alarms", { names, topicArn: "arn:topic", alarms: [{ ...alarm, ...changes }] }),
    ),
    "aws_cloudwatch_metric_alarm",
  );

test("an alarm tells the topic when it fires and when it is over, and leads to its page in the runbook", () => {
  expect(alarmOf()).toEqual({
    alarm_name: "acme-example-calls-missed",
    alarm_description: "Nobody answered. Runbook: docs/guide/runbook.md#calls-missed",
    comparison_operator: "GreaterThanOrEqualToThreshold",
    threshold: 7,
    evaluation_periods: 1,
    treat_missing_data: "notBreaching",
    alarm_actions: ["arn:topic"],
    ok_actions: ["arn:topic"],
    namespace: "AWS/Connect",
    metric_name: "MissedCalls",
    dimensions: { Id: "i-1" },
    period: 300,
    statistic: "Sum",
  });
});

test.each([
  ["five minutes, once, by default", {}, 300, 1],
  ["as long and as often as the row says", { periodSeconds: 60, periods: 3 }, 60, 3],
])("looks at %s", (_, changes, period, evaluation_periods) => {
  expect(alarmOf(changes)).toMatchObject({ period, evaluation_periods });
});

test.each(["Sum", "Maximum", "Average"] as const)("%s is a statistic of CloudWatch's own", (statistic) => {
  const { statistic: plain, extended_statistic: extended } = alarmOf({ metric: { ...metric, statistic } });

  expect([plain, extended]).toEqual([statistic, undefined]);
});

test("a percentile is an extended statistic", () => {
  const { statistic: plain, extended_statistic: extended } = alarmOf({ metric: { ...metric, statistic: "p99" } });

  expect([plain, extended]).toEqual([undefined, "p99"]);
});

test.each([
  ["five minutes by default", {}, 300],
  ["as long as the row says", { periodSeconds: 60 }, 60],
])("a query is the one thing that is looked at, for %s", (_, changes, period) => {
  const made = alarmOf({ metric: { query: "SELECT 1" }, ...changes });

  expect(made.metric_query).toEqual([{ id: "q1", expression: "SELECT 1", period, return_data: true }]);
  for (const name of ["namespace", "metric_name", "dimensions", "period", "statistic"])
    expect(made[name]).toBeUndefined();
});
