import { alarmActions } from "../../../../stacks/policy/rules/alarm-actions";
import { describeRule, ref } from "../describe-rule";

const good = {
  alarm_actions: [ref("aws_sns_topic.alarms.arn")],
  treat_missing_data: "notBreaching",
  alarm_description: "Callers hear the apology instead of their order. Runbook: docs/guide/runbook.md#orders",
};
const alarm = (body: object) => ({ aws_cloudwatch_metric_alarm: { a: { ...good, ...body } } });
const finding = (message: RegExp) => ({ "aws_cloudwatch_metric_alarm.a": message });

describeRule(alarmActions, {
  refuses: [
    ["an alarm that tells nobody", alarm({ alarm_actions: [] }), finding(/^alarm_actions is empty/)],
    ["an alarm without actions", alarm({ alarm_actions: undefined }), finding(/^alarm_actions is empty/)],
    ["an alarm whose actions are off", alarm({ actions_enabled: false }), finding(/^actions_enabled/)],
    [
      "an alarm that is silent about missing data",
      alarm({ treat_missing_data: undefined }),
      finding(/^treat_missing_data/),
    ],
    ["an alarm that explains nothing", alarm({ alarm_description: undefined }), finding(/^alarm_description/)],
    ["an alarm with a shrug", alarm({ alarm_description: "Runbook:" }), finding(/^alarm_description/)],
    [
      "an alarm without a runbook",
      alarm({ alarm_description: "The order function has failed at least once." }),
      finding(/^alarm_description/),
    ],
  ],
  accepts: [
    ["an alarm that tells what to do", alarm({})],
    ["an alarm that links to it", alarm({ alarm_description: "Orders fail: https://wiki.example.com/orders" })],
    ["an alarm whose actions are on", alarm({ actions_enabled: true })],
  ],
});
