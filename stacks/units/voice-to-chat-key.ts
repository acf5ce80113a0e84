import type { Construct } from "constructs";
import { functionNames, type Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { type CustomerKeyOutputs, customerKey } from "./customer-key";
import { distributionsUseKey, eventsUseKey, logGroupsUseKey, publishersUseKey } from "./key-statements";

export interface VoiceToChatKeyProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly names: Names;
}

/** The key of all that the way from a call to a chat keeps: invitations, messages on their way, logs, the page. */
export function voiceToChatKey(
  scope: Construct,
  id: string,
  { config, names }: VoiceToChatKeyProps,
): CustomerKeyOutputs {
  return customerKey(scope, id, {
    config,
    alias: names.voiceToChatKeyAlias,
    description: `Voice-to-chat of ${names.prefix}`,
    statements: [
      logGroupsUseKey(
        "CloudWatchEncryptsLogsOfFunctions",
        [...functionNames.map(names.functionLogGroup), names.apiLogGroup],
        config,
      ),
      publishersUseKey("DeliveryEventsReachTheTopic", ["ses.amazonaws.com", "sms-voice.amazonaws.com"], config),
      publishersUseKey("DeadLettersReachTheQueue", ["sns.amazonaws.com"], config),
      eventsUseKey("EventsReachTheQueue", names.deadLetterQueue("voice-to-chat"), config),
      distributionsUseKey(config),
    ],
  });
}
