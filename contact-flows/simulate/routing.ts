import type { Agent } from "./agents";
import { dial } from "./callbacks";
import type { Center } from "./center";
import { tellOfAgent, tellThatAgentLeaves } from "./chat-events";
import { second } from "./clock";
import type { Contact } from "./contact";
import { dispatchSoon, takeBack } from "./dispatch";
import { hookOf } from "./hooks";
import { customerIsOn, endContact, hangUp, newContact, runFlow } from "./lifecycle";
import { isFull, type Queue } from "./queues";
import type { RunEnd } from "./run";
import { handedOver } from "./transfers";
import type { HookEvent } from "./world";

/** Puts a contact in a queue, where its customer queue flow begins. False, and nothing happens, where the queue is full. */
export function enqueue(center: Center, contact: Contact, queue: Queue): boolean {
  // Somebody who was promised to be called back is not turned away later.
  if (isFull(queue) && contact.callback === undefined) {
    center.note(contact, { type: "queue", queue: queue.name, what: "full" });
    return false;
  }
  leaveQueue(center, contact);
  queue.waiting.add(contact);
  contact.queue = queue;
  contact.state = "queued";
  contact.queuedAt = center.clock.now;
  center.note(contact, { type: "queue", queue: queue.name, what: "waits" });
  handedOver(center, contact);
  const flow = customerIsOn(contact) ? hookOf(center, contact, "CustomerQueue") : undefined;
  if (flow !== undefined) {
    contact.run = center.start(contact, flow, "CustomerQueue", "customer", (end) =>
      afterQueueFlow(center, contact, end),
    );
  }
  dispatchSoon(center);
  return true;
}

/** A queue flow that has said all leaves the contact waiting in silence; one that has taken it elsewhere, nowhere. */
function afterQueueFlow(center: Center, contact: Contact, end: RunEnd): void {
  if (end.type === "left" || (end.type !== "lost" && contact.state !== "flow")) return;
  if (end.type === "lost") center.note(contact, { type: "contact", state: "lost", detail: end.reason });
  hangUp(center, contact, "CONTACT_FLOW_DISCONNECT");
}

/** Takes a contact out of its queue, if it waits in one; an agent's phone that rings for it stops. */
export function leaveQueue(center: Center, contact: Contact): void {
  if (contact.offeredTo !== undefined) {
    takeBack(contact);
    dispatchSoon(center);
  }
  if (contact.queue?.waiting.delete(contact) !== true) return;
  center.note(contact, { type: "queue", queue: contact.queue.name, what: "leaves" });
}

/**
 * An agent takes the contact that rings: the whispers are heard, then both talk. Who is called back is dialed after the
 * agent's whisper.
 *
 * @throws Error where it does not ring at this agent's.
 */
export function accept(center: Center, agent: Agent, contact: Contact): void {
  assertRings(agent, contact);
  leaveQueue(center, contact);
  agent.contacts.add(contact);
  center.stop(contact.run);
  contact.run = undefined;
  contact.agent = agent;
  contact.state = "joining";
  center.note(contact, { type: "agent", agent: agent.id, what: "accepts" });
  whisper(center, contact, "AgentWhisper", "agent", () => {
    if (contact.callback !== undefined) dial(center, contact);
    else whisper(center, contact, "CustomerWhisper", "customer", () => connect(center, contact));
  });
}

/**
 * An agent does not want the contact that rings: others are asked.
 *
 * @throws Error where it does not ring at this agent's.
 */
export function reject(center: Center, agent: Agent, contact: Contact): void {
  assertRings(agent, contact);
  takeBack(contact);
  if (center.behaviour.rejectingIsMissing) agent.missed = true;
  // Who is not asked for a while would be asked for the same contact at once.
  else agent.since = center.clock.now;
  center.note(contact, { type: "agent", agent: agent.id, what: "rejects" });
  dispatchSoon(center);
}

function assertRings(agent: Agent, contact: Contact): void {
  if (contact.offeredTo === agent) return;
  const at = contact.offeredTo === undefined ? "at nobody's" : `at ${contact.offeredTo.id}'s`;
  throw new Error(`The contact does not ring at ${agent.id}'s: it is "${contact.state}" and rings ${at}.`);
}

/** Has a whisper be heard, where there is one; `then` follows unless the contact is over meanwhile. */
export function whisper(
  center: Center,
  contact: Contact,
  event: HookEvent,
  party: "agent" | "customer",
  then: () => void,
): void {
  const flow = hookOf(center, contact, event);
  if (flow === undefined) {
    then();
    return;
  }
  const run = center.start(contact, flow, event, party, (end) => {
    if (end.type === "lost") center.note(contact, { type: "contact", state: "lost", detail: end.reason });
    if (contact.state === "joining") then();
  });
  if (party === "agent") contact.agentRun = run;
  else contact.run = run;
}

/** Agent and customer talk. */
export function connect(center: Center, contact: Contact): void {
  contact.state = "connected";
  contact.connectedAt = center.clock.now;
  contact.run = undefined;
  contact.agentRun = undefined;
  center.note(contact, { type: "contact", state: "connected", detail: contact.agent?.id ?? "" });
  tellOfAgent(center, contact, "has joined");
}

/**
 * The agent leaves the contact, also while whispers are heard or the customer is on hold. The disconnect flow follows
 * where the customer is still there and has one; otherwise it is over for the customer too.
 *
 * @throws Error where no agent has the contact.
 */
export function agentLeaves(center: Center, contact: Contact): void {
  if (contact.agent === undefined || contact.end !== undefined) {
    throw new Error(`No agent has the contact who could leave it: it is "${contact.state}".`);
  }
  const customerStays = customerIsOn(contact);
  const flow = customerStays ? hookOf(center, contact, "CustomerRemaining") : undefined;
  tellThatAgentLeaves(center, contact);
  endContact(center, contact, "AGENT_DISCONNECT");
  if (flow !== undefined) {
    const next = newContact(center, { channel: contact.channel, initiation: "DISCONNECT", previous: contact });
    runFlow(center, next, flow, "CustomerRemaining");
  } else if (customerStays) contact.conversation.customerPresent = false;
}

/** Frees the agent of a contact that is over, after the work that is left. */
export function agentIsThrough(center: Center, contact: Contact): void {
  leaveQueue(center, contact);
  const { agent } = contact;
  if (agent?.contacts.delete(contact) !== true) return;
  agent.afterWork.add(contact);
  center.note(contact, { type: "agent", agent: agent.id, what: "does after-contact work" });
  const seconds = agent.afterContactWork;
  if (seconds > 0) center.at(center.clock.now + seconds * second, () => endAfterWork(center, agent, contact));
}

/** The work after a contact is done: the agent is free for the next. Without effect where there is none to do. */
export function endAfterWork(center: Center, agent: Agent, contact: Contact): void {
  if (!agent.afterWork.delete(contact)) return;
  agent.since = center.clock.now;
  center.note(contact, { type: "agent", agent: agent.id, what: "is free" });
  dispatchSoon(center);
}

/**
 * An agent chooses a state: `Available`, `Offline`, or one of the contact center's own, such as `Break`. Contacts that
 * the agent has go on; one that rings is missed where the agent is not available any more.
 */
export function setAgentStatus(center: Center, agent: Agent, status: string): void {
  const rings = agent.offered;
  agent.status = status;
  agent.missed = false;
  agent.since = center.clock.now;
  if (rings !== undefined && status !== "Available") {
    takeBack(rings);
    center.note(rings, { type: "agent", agent: agent.id, what: "misses it" });
  }
  dispatchSoon(center);
}
