import { isText } from "../lookup";
import type { Problem, Rule } from "../rule";

const shortestDescription = 20;

export const alarmActions = {
  id: "alarm-actions",
  title: "Every alarm tells somebody, and tells them what to do.",
  why: "An alarm without an action is a light that nobody sees; without a runbook it wakes somebody who cannot help.",
  source: "CKV_AWS_319, CloudWatchAlarmAction, Switchboard CC-ALARM",
  check: (stack) =>
    stack.ofType("aws_cloudwatch_metric_alarm").flatMap(({ address, body }): Problem[] => {
      const problems: Problem[] = [];
      if (!Array.isArray(body.alarm_actions) || !body.alarm_actions.some(isText)) {
        problems.push({
          address,
          message: "alarm_actions is empty",
          fix: "Set alarmActions to the stack's alarm topic.",
        });
      }
      if (body.actions_enabled === false) {
        problems.push({ address, message: "actions_enabled is false", fix: "Remove actionsEnabled." });
      }
      if (!isText(body.treat_missing_data)) {
        problems.push({
          address,
          message: "treat_missing_data is not said",
          fix: 'Set treatMissingData: "notBreaching" for errors, "breaching" for heartbeats.',
        });
      }
      if (!isInstructive(body.alarm_description)) {
        problems.push({
          address,
          message: "alarm_description names no runbook",
          fix: 'Say what is wrong for callers and end with "Runbook: <place>".',
        });
      }
      return problems;
    }),
} as const satisfies Rule;

function isInstructive(description: unknown): boolean {
  return isText(description) && description.length >= shortestDescription && /Runbook:|https?:\/\//.test(description);
}
