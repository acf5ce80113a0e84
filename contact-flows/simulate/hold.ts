import type { Center } from "./center";
import type { Contact } from "./contact";
import { hookOf } from "./hooks";
import type { RunEnd } from "./run";

/**
 * An agent puts the customer on hold: the customer hears the hold flow for customers, the agent the one for agents.
 *
 * @throws Error where it is no call, or agent and customer do not talk.
 */
export function hold(center: Center, contact: Contact): void {
  if (contact.channel !== "VOICE") throw new Error(`Only calls can be put on hold, and this is a ${contact.channel}.`);
  if (contact.transferredBy !== undefined)
    throw new Error("The contact is being transferred: wait for what comes of it.");
  if (contact.state !== "connected") {
    throw new Error(`Only a contact that an agent talks to can be put on hold, and this one is "${contact.state}".`);
  }
  holdCustomer(center, contact);
  holdAgent(center, contact);
}

/**
 * An agent talks to the customer again who was on hold.
 *
 * @throws Error where the customer is not on hold, or a transfer goes on meanwhile.
 */
export function resume(center: Center, contact: Contact): void {
  if (contact.state !== "hold") throw new Error(`The customer is not on hold: the contact is "${contact.state}".`);
  if (contact.transferredBy !== undefined)
    throw new Error("The contact is being transferred: wait for what comes of it.");
  offHold(center, contact);
}

/** Puts a customer on hold, whose call an agent has. */
export function holdCustomer(center: Center, contact: Contact): void {
  contact.state = "hold";
  center.note(contact, { type: "contact", state: "hold" });
  const flow = hookOf(center, contact, "CustomerHold");
  center.stop(contact.run);
  contact.run =
    flow && center.start(contact, flow, "CustomerHold", "customer", (end) => noteLoss(center, contact, end));
}

/** Has an agent hear the hold flow for agents. */
export function holdAgent(center: Center, contact: Contact): void {
  const flow = hookOf(center, contact, "AgentHold");
  center.stop(contact.agentRun);
  contact.agentRun = flow && center.start(contact, flow, "AgentHold", "agent", (end) => noteLoss(center, contact, end));
}

/** Who is on hold waits on in silence when the flow has ended, also when it has lost its way. */
function noteLoss(center: Center, contact: Contact, end: RunEnd): void {
  if (end.type === "lost") center.note(contact, { type: "contact", state: "lost", detail: end.reason });
}

/** The hold flows stop, of the customer and the agent; both talk again. */
export function offHold(center: Center, contact: Contact): void {
  center.stop(contact.run);
  center.stop(contact.agentRun);
  contact.run = undefined;
  contact.agentRun = undefined;
  if (contact.state !== "hold") return;
  contact.state = "connected";
  center.note(contact, { type: "contact", state: "connected", detail: contact.agent?.id ?? "" });
}
