import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";

export interface ChatPageConfigProps {
  readonly config: Pick<ContactCenterConfig, "region" | "languages">;
  readonly chat: VoiceToChatConfig["chat"];
  readonly organisation: string;
  /** A reference to the number that customers call, where there is one. */
  readonly phoneNumber: string | undefined;
}

/** What the deployment tells the page (assets/chat/page-config.ts): nothing of it is secret, or about a customer. */
export function chatPageConfig({ config, chat, organisation, phoneNumber }: ChatPageConfigProps): string {
  return JSON.stringify({
    version: 1,
    region: config.region,
    organisation,
    languages: config.languages,
    attachments: chat.attachments,
    accentColor: chat.accentColor,
    phoneNumber: phoneNumber ?? null,
  });
}
