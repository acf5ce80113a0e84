import type { Agent } from "../../../contact-flows/simulate/agents";
import type { Center } from "../../../contact-flows/simulate/center";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { accept, setAgentStatus } from "../../../contact-flows/simulate/routing";
import type { World } from "../../../contact-flows/simulate/world";
import { begin, flow, hangsUp, pass, type Step, says } from "./support";

/** Sets the working queue. */
export const setQueue = (QueueId: string): Step => ({
  ...{ type: "UpdateContactTargetQueue", parameters: { QueueId } },
  errors: { NoMatchingError: "no-queue" },
});
export const toQueue: Step = {
  type: "TransferContactToQueue",
  errors: { QueueAtCapacity: "full", NoMatchingError: "no-queue" },
};
/** Where those blocks go on that fail. */
export const ends = [
  says("full", { id: "full", next: "hang-up" }),
  says("no queue", { id: "no-queue", next: "hang-up" }),
  hangsUp,
];
/** Sets the flow for an event. */
export const hook = (event: string, flow: string): Step => ({
  ...{ type: "UpdateContactEventHooks", parameters: { EventHooks: { [event]: flow } } },
  errors: { NoMatchingError: "no-queue" },
});

/** One queue, Orders, and a second, Returns; Ann and Bob take calls of Orders, Cem of both, Returns first. */
export function world(more: Partial<World> = {}): Partial<World> {
  const served = (queue: string, priority = 1, delay = 0) => ({ queue, channel: "VOICE" as const, priority, delay });
  return {
    flows: [
      flow("to orders", "CONTACT_FLOW", hook("CustomerQueue", "waiting"), setQueue("orders"), toQueue, ...ends),
      flow("to returns", "CONTACT_FLOW", setQueue("returns"), toQueue, ...ends),
      flow("to nowhere", "CONTACT_FLOW", setQueue("nobody-knows"), toQueue, ...ends),
      flow("to none", "CONTACT_FLOW", toQueue, ...ends),
      flow("waiting", "CUSTOMER_QUEUE", says("you are in a queue"), { type: "EndFlowExecution" }),
    ],
    queues: [
      { id: "orders", name: "Orders" },
      { id: "returns", name: "Returns" },
    ],
    routingProfiles: [
      { id: "orders-only", concurrency: { VOICE: 1, CHAT: 2 }, queues: [served("orders")] },
      { id: "both", concurrency: { VOICE: 1 }, queues: [served("orders", 2), served("returns", 1)] },
      { id: "later", concurrency: { VOICE: 1 }, queues: [served("orders", 1, 30)] },
    ],
    agents: [
      { id: "ann", routingProfile: "orders-only" },
      { id: "bob", routingProfile: "orders-only" },
      { id: "cem", routingProfile: "both" },
      { id: "dee", routingProfile: "later" },
    ],
    ...more,
  };
}

/** An agent by login. */
export function agentOf(center: Center, id: string): Agent {
  const agent = center.agents.get(id);
  if (agent === undefined) throw new Error(`The test has no agent ${id}.`);
  return agent;
}

/** A contact that has come through a flow and a queue to an agent, who has accepted it just now. */
export async function accepted(center: Center, name: string, agent: Agent, channel?: "CHAT"): Promise<Contact> {
  setAgentStatus(center, agent, "Available");
  const contact = begin(center, name, channel);
  await pass(center, 1);
  accept(center, agent, contact);
  await pass(center);
  return contact;
}
