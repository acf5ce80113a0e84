import { funnelMetrics, metricService, troubleMetrics } from "../../functions/shared/funnel-metrics";
import type { Series, Widget } from "./dashboard";

export interface VoiceToChatWidgetsProps {
  readonly namespace: string;
  readonly functionNames: readonly string[];
}

/** The way from a call to a chat at a glance: how many go it, why and how, and where they get lost. */
export function voiceToChatWidgets({ namespace, functionNames }: VoiceToChatWidgetsProps): readonly Widget[] {
  const counted = (metric: string): Series => [namespace, metric, metricService.name, metricService.value];
  const by = (dimension: string, metric: string): Series => ({
    search: `SEARCH('{${namespace},${metricService.name},${dimension}} MetricName="${metric}" ${metricService.name}="${metricService.value}"', 'Sum', 300)`,
  });
  const functions = (metric: string): readonly Series[] =>
    functionNames.map((name) => ["AWS/Lambda", metric, "FunctionName", name]);
  return [
    { title: "From the offer to the chat", statistic: "Sum", series: Object.values(funnelMetrics).map(counted) },
    { title: "Offered, by reason", statistic: "Sum", series: [by("reason", funnelMetrics.offered)] },
    { title: "Chats, by reason", statistic: "Sum", series: [by("reason", funnelMetrics.started)] },
    { title: "Sent, by channel", statistic: "Sum", series: [by("channel", funnelMetrics.sent)] },
    { title: "Delivered, by channel", statistic: "Sum", series: [by("channel", funnelMetrics.delivered)] },
    { title: "Expired, by channel", statistic: "Sum", series: [by("channel", funnelMetrics.expired)] },
    { title: "Trouble", statistic: "Sum", series: Object.values(troubleMetrics).map(counted) },
    { title: "Failed functions", statistic: "Sum", series: functions("Errors") },
    { title: "Time of functions (milliseconds)", statistic: "Maximum", series: functions("Duration") },
  ];
}
