import type { Center } from "./center";
import { tellThatAgentLeaves } from "./chat-events";
import { second } from "./clock";
import type { CompiledFlow } from "./compile";
import type { Contact } from "./contact";
import { holdCustomer, offHold } from "./hold";
import { endContact, hangUp, newContact } from "./lifecycle";
import type { RunEnd } from "./run";
import { answerOf, thirdPartyLeaves } from "./third-party";
import type { QuickConnectSetting } from "./world";

/**
 * An agent hands a contact on by a quick connect. The customer is put on hold; the flow of the quick connect speaks with
 * the agent in a new contact of the conversation. When it queues that contact, the agent is free and the customer
 * waits; when it ends otherwise, both talk again. A phone number is called in place of a flow.
 *
 * @param quickConnect One of the world's, by its id or name.
 * @returns The new contact.
 * @throws Error where the agent cannot transfer the contact now, or the quick connect leads nowhere.
 */
export function transfer(center: Center, contact: Contact, quickConnect: string): Contact {
  const setting = center.directory.quickConnect(quickConnect);
  if (setting === undefined) throw new Error(`There is no quick connect "${quickConnect}".`);
  assertMayTransfer(center, contact);
  const begin = beginningOf(center, setting);
  const next = newContact(center, { channel: contact.channel, initiation: "TRANSFER", previous: contact });
  next.transferOf = contact;
  next.transferringAgent = contact.agent;
  contact.transferredBy = next;
  center.stop(contact.agentRun);
  contact.agentRun = undefined;
  if (contact.channel === "VOICE" && contact.state === "connected") holdCustomer(center, contact);
  begin(next);
  return next;
}

function assertMayTransfer(center: Center, contact: Contact): void {
  if (contact.state !== "connected" && contact.state !== "hold") {
    throw new Error(`An agent can transfer a contact only while having it, and this one is "${contact.state}".`);
  }
  if (contact.transferredBy !== undefined) throw new Error("The contact is being transferred already.");
  const most = center.behaviour.mostContactsInChain;
  if (chainOf(contact) >= most) throw new Error(`The contact is the last of ${most} that may follow from one another.`);
}

/** How many contacts led to one another up to a contact, itself included. */
export function chainOf({ previousId, conversation }: Contact): number {
  const previous = conversation.contacts.find(({ id }) => id === previousId);
  return previous === undefined ? 1 : chainOf(previous) + 1;
}

/** What a quick connect has a new contact do. @throws Error where it leads nowhere. */
function beginningOf(center: Center, setting: QuickConnectSetting): (next: Contact) => void {
  if (setting.type === "phone-number") return (next) => callOutside(center, next, setting.number);
  const flow = center.flow(setting.flow);
  if (flow === undefined)
    throw new Error(`The quick connect "${setting.id}" has a flow that is not there: ${setting.flow}.`);
  if (setting.type === "queue") {
    const queue = center.directory.queue(setting.queue);
    if (queue === undefined) throw new Error(`The quick connect "${setting.id}" has no queue ${setting.queue}.`);
    return (next) => {
      next.queue = queue;
      runTransferFlow(center, next, flow);
    };
  }
  const agent = center.directory.agent(setting.agent);
  if (agent === undefined) throw new Error(`The quick connect "${setting.id}" has no agent ${setting.agent}.`);
  return (next) => {
    next.targetAgent = agent;
    runTransferFlow(center, next, flow);
  };
}

function runTransferFlow(center: Center, next: Contact, flow: CompiledFlow): void {
  next.agentRun = center.start(next, flow, "transfer", "agent", (end) => afterTransferFlow(center, next, end));
}

function afterTransferFlow(center: Center, next: Contact, end: RunEnd): void {
  if (end.type === "left") return;
  if (end.type === "lost") center.note(next, { type: "contact", state: "lost", detail: end.reason });
  if (next.transferOf === undefined) hangUp(center, next, "CONTACT_FLOW_DISCONNECT");
  else backToAgent(center, next);
}

/** A transfer comes to nothing: agent and customer talk again. */
export function backToAgent(center: Center, next: Contact): void {
  const first = next.transferOf;
  endContact(center, next, "CONTACT_FLOW_DISCONNECT");
  if (first !== undefined && first.end === undefined) offHold(center, first);
}

/** A transfer is done: the first agent is free, and the customer goes on with the new contact. */
export function handedOver(center: Center, next: Contact): void {
  const first = next.transferOf;
  if (first === undefined) return;
  next.transferOf = undefined;
  first.transferredBy = undefined;
  tellThatAgentLeaves(center, first);
  endContact(center, first, "TRANSFERRED");
}

function callOutside(center: Center, next: Contact, number: string): void {
  const { ringSeconds, thirdPartyAnswerSeconds, thirdPartyTalkSeconds } = center.behaviour;
  const answer = answerOf(center, number);
  center.note(next, { type: "contact", state: "calls", detail: number });
  const rings = answer === "no-answer" ? ringSeconds : thirdPartyAnswerSeconds;
  center.at(center.clock.now + rings * second, () => {
    if (next.end !== undefined) return;
    if (answer !== "answers") {
      center.note(next, { type: "contact", state: answer, detail: number });
      backToAgent(center, next);
      return;
    }
    handedOver(center, next);
    next.state = "third-party";
    center.note(next, { type: "contact", state: "third-party", detail: number });
    center.at(center.clock.now + thirdPartyTalkSeconds * second, () => {
      if (next.state === "third-party") thirdPartyLeaves(center, next);
    });
  });
}
