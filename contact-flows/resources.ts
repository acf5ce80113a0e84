import { flow, flowModule } from "./language/resources";

/** Flows that others lead to, by the key under which `standard-flows.ts` or `voice-to-chat-flows.ts` lists them. */
export const flows = {
  customerQueue: flow("customer-queue"),
  customerWhisper: flow("customer-whisper"),
  agentWhisper: flow("agent-whisper"),
  customerHold: flow("customer-hold"),
  agentHold: flow("agent-hold"),
  disconnect: flow("disconnect"),
  voiceToChatWhisper: flow("voice-to-chat-whisper"),
} as const;

/** Modules, by the key under which `standard-flows.ts` or `voice-to-chat-flows.ts` lists them. */
export const modules = { error: flowModule("error"), voiceToChat: flowModule("voice-to-chat") } as const;
