import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";
import type { AlarmTarget } from "./alarm-set";
import { type HttpApiOutputs, httpApi } from "./http-api";

export interface ChatApiProps {
  readonly config: Pick<ContactCenterConfig, "region" | "logs">;
  readonly site: VoiceToChatConfig["site"];
  readonly keyArn: string;
  readonly alarms: AlarmTarget;
}

/** Why the functions decide who may use it: API Gateway knows nothing like a link. */
const authorisedBy =
  "The invitation authorises: the link holds a token of 128 random bits or more, which the functions check, use once, and bind to one browser.";

/** What links and the chat page call. */
export function chatApi(scope: Construct, id: string, { config, site, keyArn, alarms }: ChatApiProps): HttpApiOutputs {
  const { names } = alarms;
  return httpApi(scope, id, {
    region: config.region,
    apiName: names.chatApi,
    description: `Links and chats of ${names.prefix}`,
    subject: "chat-api",
    authorisedBy,
    requestsPerSecond: site.requestsPerSecond,
    burst: site.burst,
    logGroupName: names.apiLogGroup,
    logRetentionDays: config.logs.retentionDays,
    keyArn,
    alarms,
  });
}
