import type { FlowType } from "../../language/document";
import { type Agent, newAgent } from "../agents";
import type { Center } from "../center";
import type { CompiledFlow } from "../compile";
import type { Contact } from "../contact";
import { endContact, runFlow } from "../lifecycle";
import { newQueue } from "../queues";

/** An agent for walks, who works for every queue. */
export function walkingAgent(center: Center): Agent {
  return newAgent({ id: "agent", routingProfile: "", afterContactWork: 1 }, center.world);
}

/** Flow types in which the agent is the one who hears it. */
const heardByAgent: ReadonlySet<FlowType> = new Set([
  "AGENT_WHISPER",
  "AGENT_HOLD",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
]);

/**
 * Has a contact begin with a flow where such a flow runs: one that is not for contacts as they come has a queue and an
 * agent, and the contact is over when it has said all.
 */
export function beginWalk(center: Center, contact: Contact, flow: CompiledFlow): void {
  if (flow.type === "CONTACT_FLOW") {
    runFlow(center, contact, flow, contact.initiation);
    return;
  }
  contact.queue = newQueue({ id: "queue" });
  contact.agent = walkingAgent(center);
  const party = heardByAgent.has(flow.type) ? "agent" : "customer";
  contact.run = center.start(contact, flow, flow.type, party, (end) => {
    if (end.type === "left") return;
    if (end.type === "lost") center.note(contact, { type: "contact", state: "lost", detail: end.reason });
    endContact(center, contact, "OTHER");
  });
}
