import type { ContactCenterConfig } from "../config/schema";
import { agentHold } from "./flows/agent-hold";
import { agentTransfer } from "./flows/agent-transfer";
import { agentWhisper } from "./flows/agent-whisper";
import { customerHold } from "./flows/customer-hold";
import { customerQueue } from "./flows/customer-queue";
import { customerWhisper } from "./flows/customer-whisper";
import { disconnect } from "./flows/disconnect";
import { inboundMain } from "./flows/inbound-main";
import { outboundWhisper } from "./flows/outbound-whisper";
import { queueTransfer } from "./flows/queue-transfer";
import type { FlowDefinition } from "./language/build/contact-flow";
import { errorModule } from "./modules/error";
import { flowSettings } from "./settings";

/** Keys of the flows and modules that every contact center has. */
export type StandardFlowKey =
  | "error"
  | "customer-queue"
  | "customer-whisper"
  | "agent-whisper"
  | "customer-hold"
  | "agent-hold"
  | "outbound-whisper"
  | "agent-transfer"
  | "queue-transfer"
  | "disconnect"
  | "inbound-main";

/** A flow or a module that is deployed, by its key. */
export interface StandardFlow {
  readonly key: StandardFlowKey;
  readonly definition: FlowDefinition;
}

/** The flows and modules that every contact center has; each comes after those that it names. */
export function standardFlows(
  config: Pick<ContactCenterConfig, "name" | "languages" | "inbound" | "queues">,
): readonly StandardFlow[] {
  const settings = flowSettings(config);
  return [
    { key: "error", definition: errorModule },
    { key: "customer-queue", definition: customerQueue },
    { key: "customer-whisper", definition: customerWhisper },
    { key: "agent-whisper", definition: agentWhisper },
    { key: "customer-hold", definition: customerHold },
    { key: "agent-hold", definition: agentHold },
    { key: "outbound-whisper", definition: outboundWhisper(settings) },
    { key: "agent-transfer", definition: agentTransfer },
    { key: "queue-transfer", definition: queueTransfer },
    { key: "disconnect", definition: disconnect },
    { key: "inbound-main", definition: inboundMain(settings) },
  ];
}
