import type { ContactCenterConfig } from "../config/schema";
import { type StandardFlow, standardFlows } from "./standard-flows";
import { type VoiceToChatFlow, voiceToChatFlows } from "./voice-to-chat-flows";

/** The flows and modules of all stacks of an environment, in the order in which they are deployed. */
export function deployedFlows(
  config: Pick<ContactCenterConfig, "name" | "languages" | "inbound" | "queues" | "voiceToChat">,
): readonly (StandardFlow | VoiceToChatFlow)[] {
  return [...standardFlows(config), ...voiceToChatFlows(config)];
}
