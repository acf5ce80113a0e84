import { instanceAlarms } from "../../../stacks/units/instance-alarms";
import { exampleConfig } from "../../support/contact-centers";

const { alarms: thresholds } = exampleConfig({
  alarms: { concurrentCallsPercent: 65, missedCallsPerFiveMinutes: 9, longestQueueWaitSeconds: 45 },
});
const alarms = instanceAlarms({ instanceId: "i-1", thresholds });

const of = (group: string, name: string, statistic: string) => ({
  namespace: "AWS/Connect",
  name,
  statistic,
  dimensions: { InstanceId: "i-1", MetricGroup: group },
});
const over = (aggregated: string, dimension: string) => ({
  query: `SELECT ${aggregated} FROM SCHEMA("AWS/Connect", ${dimension}, InstanceId, MetricGroup) WHERE InstanceId = 'i-1'`,
});

/** The alarm set's own: five minutes, once. */
const byDefault = {};
const table: readonly (readonly [string, object, number, object])[] = [
  ["flow-errors", over("SUM(ContactFlowErrors)", "ContactFlowName"), 1, byDefault],
  ["flow-fatal-errors", over("SUM(ContactFlowFatalErrors)", "ContactFlowName"), 1, byDefault],
  ["calls-over-quota", of("VoiceCalls", "CallsBreachingConcurrencyQuota", "Sum"), 1, byDefault],
  ["calls-throttled", of("VoiceCalls", "ThrottledCalls", "Sum"), 1, byDefault],
  ["chats-over-quota", of("Chats", "ChatsBreachingActiveChatQuota", "Sum"), 1, byDefault],
  ["number-without-flow", of("VoiceCalls", "MisconfiguredPhoneNumbers", "Sum"), 1, byDefault],
  ["recording-not-stored", of("CallRecordings", "CallRecordingUploadError", "Sum"), 1, byDefault],
  ["queue-full", over("SUM(QueueCapacityExceededError)", "QueueName"), 1, byDefault],
  [
    "calls-near-quota",
    of("VoiceCalls", "ConcurrentCallsPercentage", "Maximum"),
    0.65,
    { periodSeconds: 60, periods: 3 },
  ],
  ["calls-missed", of("VoiceCalls", "MissedCalls", "Sum"), 9, byDefault],
  ["queue-wait", over("MAX(LongestQueueWaitTime)", "QueueName"), 45, { periodSeconds: 60, periods: 2 }],
];

test.each(table)("%s is measured, from which value on, and for how long", (subject, metric, threshold, duration) => {
  expect(alarms.filter((alarm) => alarm.subject === subject)).toEqual([
    { subject, says: expect.stringMatching(/^\S.*\.$/), metric, threshold, ...duration },
  ]);
});

test("there is no alarm beside these", () => {
  expect(alarms.map(({ subject }) => subject)).toEqual(table.map(([subject]) => subject));
});

test.each([
  ["calls-near-quota", "65 % or more of the quota of simultaneous calls is in use."],
  ["queue-wait", "Somebody has waited 45 seconds or longer."],
])("%s says its threshold to the person who is woken", (subject, says) => {
  expect(alarms.find((alarm) => alarm.subject === subject)?.says).toBe(says);
});
