import { Construct } from "constructs";
import { functionNames } from "../../config/names";
import { type AlarmTarget, alarmSet } from "./alarm-set";
import { dashboard } from "./dashboard";
import { voiceToChatAlarms } from "./voice-to-chat-alarms";
import { voiceToChatWidgets } from "./voice-to-chat-dashboard";

export interface VoiceToChatWatchProps {
  readonly region: string;
  readonly alarms: AlarmTarget;
}

/** What people see of voice-to-chat, and what wakes them, besides the alarms of its parts. */
export function voiceToChatWatch(scope: Construct, id: string, { region, alarms }: VoiceToChatWatchProps): void {
  const unit = new Construct(scope, id);
  const { names } = alarms;
  alarmSet(unit, "alarms", { ...alarms, alarms: voiceToChatAlarms(names.metricsNamespace) });
  dashboard(unit, "dashboard", {
    dashboardName: names.voiceToChatDashboard,
    region,
    widgets: voiceToChatWidgets({
      namespace: names.metricsNamespace,
      functionNames: functionNames.map((name) => names.function(name)),
    }),
  });
}
