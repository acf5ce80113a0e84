import type { Series, Widget } from "./dashboard";

/** What a supervisor or an engineer on call wants to see of an instance at a glance. */
export function instanceWidgets(instanceId: string): readonly Widget[] {
  const of = (group: string, metric: string): Series => [
    "AWS/Connect",
    metric,
    ...["InstanceId", instanceId],
    ...["MetricGroup", group],
  ];
  const each = (dimension: string, metric: string, statistic: string): Series => ({
    search: `SEARCH('{AWS/Connect,InstanceId,MetricGroup,${dimension}} MetricName="${metric}" InstanceId="${instanceId}"', '${statistic}', 300)`,
  });
  return [
    { title: "Calls at a time", statistic: "Maximum", series: [of("VoiceCalls", "ConcurrentCalls")] },
    { title: "Chats at a time", statistic: "Maximum", series: [of("Chats", "ConcurrentActiveChats")] },
    { title: "Contacts in queue", statistic: "Maximum", series: [each("QueueName", "QueueSize", "Maximum")] },
    {
      title: "Longest wait (seconds)",
      statistic: "Maximum",
      series: [each("QueueName", "LongestQueueWaitTime", "Maximum")],
    },
    { title: "Missed calls", statistic: "Sum", series: [of("VoiceCalls", "MissedCalls")] },
    {
      title: "Refused contacts",
      statistic: "Sum",
      series: [
        of("VoiceCalls", "CallsBreachingConcurrencyQuota"),
        of("VoiceCalls", "ThrottledCalls"),
        of("VoiceCalls", "MisconfiguredPhoneNumbers"),
        of("Chats", "ChatsBreachingActiveChatQuota"),
        each("QueueName", "QueueCapacityExceededError", "Sum"),
      ],
    },
    { title: "Flow errors", statistic: "Sum", series: [each("ContactFlowName", "ContactFlowErrors", "Sum")] },
    { title: "Flows broken off", statistic: "Sum", series: [each("ContactFlowName", "ContactFlowFatalErrors", "Sum")] },
    { title: "Recordings not stored", statistic: "Sum", series: [of("CallRecordings", "CallRecordingUploadError")] },
  ];
}
