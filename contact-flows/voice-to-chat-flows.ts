import type { ContactCenterConfig } from "../config/schema";
import { inboundMain } from "./flows/inbound-main";
import { voiceToChatChat } from "./flows/voice-to-chat";
import { voiceToChatWhisper } from "./flows/voice-to-chat-whisper";
import type { FlowDefinition } from "./language/build/contact-flow";
import { voiceToChat } from "./modules/voice-to-chat";
import { modules } from "./resources";
import { flowSettings, voiceToChatSettings } from "./settings";

/** Keys of the flows and the module of stack `voice-to-chat`. */
export type VoiceToChatFlowKey = "voice-to-chat" | "voice-to-chat-whisper" | "voice-to-chat-chat" | "inbound-with-chat";

/** A flow or a module of that stack, by its key. */
export interface VoiceToChatFlow {
  readonly key: VoiceToChatFlowKey;
  readonly definition: FlowDefinition;
}

/**
 * The flows and the module of stack `voice-to-chat`, none where the section is not set; each comes after those that it
 * names. Besides, they name Lambdas `offer-chat` and `send-chat-link`, and standard flows.
 */
export function voiceToChatFlows(
  config: Pick<ContactCenterConfig, "name" | "languages" | "inbound" | "queues" | "voiceToChat">,
): readonly VoiceToChatFlow[] {
  if (config.voiceToChat === undefined) return [];
  const settings = voiceToChatSettings(config, config.voiceToChat);
  return [
    { key: "voice-to-chat", definition: voiceToChat(settings) },
    { key: "voice-to-chat-whisper", definition: voiceToChatWhisper },
    { key: "voice-to-chat-chat", definition: voiceToChatChat(settings) },
    { key: "inbound-with-chat", definition: inboundMain(flowSettings(config), modules.voiceToChat) },
  ];
}
