import type { ContactCenterConfig } from "../../config/schema";
import type { Alarm, Metric } from "./alarm-set";

export interface InstanceAlarmsProps {
  readonly instanceId: string;
  readonly thresholds: ContactCenterConfig["alarms"];
}

/**
 * The alarms on an instance's own metrics (Amazon Connect Administrator Guide, metrics sent to CloudWatch). Metrics by
 * flow or by queue are asked for with a query over all of them, so that a new flow or queue is watched from the start.
 */
export function instanceAlarms({ instanceId, thresholds }: InstanceAlarmsProps): readonly Alarm[] {
  const metrics = metricsOf(instanceId);
  return [...atTheFirst(metrics), ...atThreshold(metrics, thresholds)];
}

function metricsOf(instanceId: string) {
  const of = (group: string, name: string, statistic: Metric["statistic"] = "Sum"): Metric => ({
    namespace: "AWS/Connect",
    name,
    statistic,
    dimensions: { InstanceId: instanceId, MetricGroup: group },
  });
  const over = (dimension: string, name: string, aggregate: "SUM" | "MAX") => ({
    query: `SELECT ${aggregate}(${name}) FROM SCHEMA("AWS/Connect", ${dimension}, InstanceId, MetricGroup) WHERE InstanceId = '${instanceId}'`,
  });
  return { of, over };
}

type Metrics = ReturnType<typeof metricsOf>;

/** What must not happen even once. */
function atTheFirst({ of, over }: Metrics): readonly Alarm[] {
  const once = (subject: string, says: string, metric: Alarm["metric"]): Alarm => ({
    subject,
    says,
    metric,
    threshold: 1,
  });
  return [
    once("flow-errors", "A contact flow took an error branch.", over("ContactFlowName", "ContactFlowErrors", "SUM")),
    once("flow-fatal-errors", "A contact flow broke off.", over("ContactFlowName", "ContactFlowFatalErrors", "SUM")),
    once(
      "calls-over-quota",
      "Calls were refused: the quota of simultaneous calls was used up.",
      of("VoiceCalls", "CallsBreachingConcurrencyQuota"),
    ),
    once("calls-throttled", "Calls were refused: too many came in one second.", of("VoiceCalls", "ThrottledCalls")),
    once(
      "chats-over-quota",
      "Chats were refused: the quota of active chats was used up.",
      of("Chats", "ChatsBreachingActiveChatQuota"),
    ),
    once(
      "number-without-flow",
      "A call came in on a number that no flow answers.",
      of("VoiceCalls", "MisconfiguredPhoneNumbers"),
    ),
    once(
      "recording-not-stored",
      "A call recording did not reach its bucket.",
      of("CallRecordings", "CallRecordingUploadError"),
    ),
    once(
      "queue-full",
      "A contact was refused because its queue was full.",
      over("QueueName", "QueueCapacityExceededError", "SUM"),
    ),
  ];
}

/** What is trouble from some amount on. */
function atThreshold({ of, over }: Metrics, thresholds: InstanceAlarmsProps["thresholds"]): readonly Alarm[] {
  return [
    {
      subject: "calls-near-quota",
      says: `${thresholds.concurrentCallsPercent} % or more of the quota of simultaneous calls is in use.`,
      // Of this percentage, and of no other, Amazon Connect publishes a fraction: 0.8 is 80 %.
      metric: of("VoiceCalls", "ConcurrentCallsPercentage", "Maximum"),
      threshold: thresholds.concurrentCallsPercent / 100,
      periodSeconds: 60,
      periods: 3,
    },
    {
      subject: "calls-missed",
      says: "Agents let many calls ring out.",
      metric: of("VoiceCalls", "MissedCalls"),
      threshold: thresholds.missedCallsPerFiveMinutes,
    },
    {
      subject: "queue-wait",
      says: `Somebody has waited ${thresholds.longestQueueWaitSeconds} seconds or longer.`,
      metric: over("QueueName", "LongestQueueWaitTime", "MAX"),
      threshold: thresholds.longestQueueWaitSeconds,
      periodSeconds: 60,
      periods: 2,
    },
  ];
}
