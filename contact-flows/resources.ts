import { flow, flowModule } from "./language/resources";

/** Flows that others lead to, by the key under which `standard-flows.ts` lists them. */
export const flows = {
  customerQueue: flow("customer-queue"),
  customerWhisper: flow("customer-whisper"),
  agentWhisper: flow("agent-whisper"),
  customerHold: flow("customer-hold"),
  agentHold: flow("agent-hold"),
  disconnect: flow("disconnect"),
} as const;

/** Modules, by the key under which `standard-flows.ts` lists them. */
export const modules = { error: flowModule("error") } as const;
