import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { Names } from "../../config/names";

/** One metric with its dimensions. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly statistic: "Sum" | "Maximum" | "Average" | "p99";
  readonly dimensions: Readonly<Record<string, string>>;
}

/** One row of an alarm table. */
export interface Alarm {
  /** Ends the alarm's name, and is its heading in docs/guide/runbook.md, unless `page` says another. */
  readonly subject: string;
  /** Heading in the runbook, where alarms of one kind share it. */
  readonly page?: string;
  /** What has happened, for the person who is woken by it. */
  readonly says: string;
  /** A metric, or a Metrics Insights query where the metric has a dimension whose values are not known beforehand. */
  readonly metric: Metric | { readonly query: string };
  /** It fires at this value or above. */
  readonly threshold: number;
  /** Default: five minutes. */
  readonly periodSeconds?: number;
  /** Periods in a row; default 1. */
  readonly periods?: number;
}

/** Where the alarms of a unit go, and what their names begin with. */
export interface AlarmTarget {
  readonly names: Names;
  readonly topicArn: string;
}

export interface AlarmSetProps extends AlarmTarget {
  readonly alarms: readonly Alarm[];
}

/** Alarms that tell a topic when they fire and when they are over, each with its page in the runbook. */
export function alarmSet(scope: Construct, id: string, { names, topicArn, alarms }: AlarmSetProps): void {
  const unit = new Construct(scope, id);
  for (const alarm of alarms) {
    new CloudwatchMetricAlarm(unit, alarm.subject, {
      alarmName: names.alarm(alarm.subject),
      alarmDescription: `${alarm.says} Runbook: docs/guide/runbook.md#${alarm.page ?? alarm.subject}`,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: alarm.threshold,
      evaluationPeriods: alarm.periods ?? 1,
      // These metrics say nothing while nothing goes wrong.
      treatMissingData: "notBreaching",
      alarmActions: [topicArn],
      okActions: [topicArn],
      ...measured(alarm),
    });
  }
}

function measured({ metric, periodSeconds = 300 }: Alarm): Partial<CloudwatchMetricAlarmConfig> {
  if ("query" in metric) {
    return { metricQuery: [{ id: "q1", expression: metric.query, period: periodSeconds, returnData: true }] };
  }
  return {
    namespace: metric.namespace,
    metricName: metric.name,
    dimensions: { ...metric.dimensions },
    period: periodSeconds,
    ...(metric.statistic === "p99" ? { extendedStatistic: "p99" } : { statistic: metric.statistic }),
  };
}
