import type { Channel, JsonValue } from "../language/document";
import { attributeBytes, mostAttributeBytes } from "./attributes";
import { stopRinging } from "./callbacks";
import type { Center } from "./center";
import type { CompiledFlow } from "./compile";
import type { Contact, Endpoint, EndReason, InitiationMethod, Pace } from "./contact";
import { type Conversation, newConversation } from "./conversation";
import { agentIsThrough } from "./routing";
import type { RunEnd } from "./run";

/** What is known of a contact when it begins. */
export interface NewContact {
  readonly channel: Channel;
  readonly initiation: InitiationMethod;
  readonly customer?: Endpoint | undefined;
  readonly system?: Endpoint | undefined;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly initialMessage?: string | undefined;
  /** What is known besides, by namespace, such as `{ Media: { Sip: { Headers: { To: "..." } } } }`. */
  readonly given?: Readonly<Record<string, JsonValue>>;
  readonly name?: string | undefined;
  /** The contact that led to this one: its conversation, attributes and languages go on. */
  readonly previous?: Contact;
  /** That of the contact whose flow begins this one as a conversation of its own. */
  readonly pace?: Pace;
}

/**
 * A contact, before any flow has begun.
 *
 * @throws RangeError where it would begin with more attributes than the service takes.
 */
export function newContact(center: Center, begin: NewContact): Contact {
  if (begin.attributes !== undefined) assertFits(begin.attributes);
  const contact = contactOf(center, begin);
  contact.conversation.contacts.push(contact);
  center.contacts.add(contact);
  center.note(contact, { type: "contact", state: "begins", detail: `${begin.channel} ${begin.initiation}` });
  return contact;
}

function assertFits(attributes: Readonly<Record<string, string>>): void {
  const bytes = attributeBytes(attributes);
  if (bytes <= mostAttributeBytes) return;
  throw new RangeError(
    `The attributes of the contact have ${bytes} bytes, ${mostAttributeBytes} at most: begin with fewer.`,
  );
}

/** One literal without spreads of its own: an object of that many members is slow to put together otherwise. */
function contactOf(center: Center, begin: NewContact): Contact {
  const { previous } = begin;
  const id = center.random.id();
  return {
    id,
    initialId: previous?.initialId ?? id,
    previousId: previous?.id,
    conversation: previous?.conversation ?? newConversation(),
    channel: begin.channel,
    initiation: begin.initiation,
    customer: begin.customer ?? previous?.customer,
    system: begin.system ?? previous?.system,
    begun: center.clock.now,
    pace: begin.pace ?? previous?.pace ?? { at: center.clock.now, blocks: 0 },
    attributes: { ...previous?.attributes, ...begin.attributes },
    segmentAttributes: { ...previous?.segmentAttributes },
    tags: { ...previous?.tags },
    references: { ...previous?.references },
    given: begin.given ?? previous?.given ?? {},
    name: begin.name ?? previous?.name,
    description: previous?.description,
    customerId: previous?.customerId,
    language: previous?.language ?? "en-US",
    voice: previous?.voice ?? "Joanna",
    hooks: { ...previous?.hooks },
    callbackNumber: undefined,
    initialMessage: begin.initialMessage,
    queue: undefined,
    targetAgent: undefined,
    priority: 5,
    seniority: 0,
    state: "flow",
    queuedAt: undefined,
    connectedAt: undefined,
    agent: undefined,
    offeredTo: undefined,
    criteria: undefined,
    callback: undefined,
    transferOf: undefined,
    transferredBy: undefined,
    transferringAgent: undefined,
    recorded: [],
    stream: undefined,
    logged: previous?.logged ?? false,
    touchtonesBuffered: false,
    buffer: "",
    run: undefined,
    agentRun: undefined,
    effects: [],
    end: undefined,
  };
}

/** Has a contact run through a flow that speaks with the customer; where the flow ends without a word, it is over. */
export function runFlow(center: Center, contact: Contact, flow: CompiledFlow, because: string): void {
  contact.state = "flow";
  contact.run = center.start(contact, flow, because, "customer", (end) => afterFlow(center, contact, end));
}

function afterFlow(center: Center, contact: Contact, end: RunEnd): void {
  if (end.type === "left") return;
  if (end.type === "lost") center.note(contact, { type: "contact", state: "lost", detail: end.reason });
  hangUp(center, contact, "CONTACT_FLOW_DISCONNECT");
}

/** Ends a contact by hanging up on its customer, where there is one on the line. */
export function hangUp(center: Center, contact: Contact, reason: EndReason): void {
  if (customerIsOn(contact)) contact.conversation.customerPresent = false;
  endContact(center, contact, reason);
}

/** Whether the customer of a contact is on the line; who is called back is so only from the answer on. */
export function customerIsOn({ callback, conversation }: Contact): boolean {
  return callback === undefined ? conversation.customerPresent : callback.answered;
}

/**
 * Ends a contact: its flows stop, it leaves its queue, and its agent is free, or has work left to do. A transfer of it
 * that is not done comes to nothing.
 */
export function endContact(center: Center, contact: Contact, reason: EndReason): void {
  if (contact.end !== undefined) return;
  contact.end = { reason, at: center.clock.now };
  contact.state = "ended";
  center.stop(contact.run);
  center.stop(contact.agentRun);
  stopRinging(center, contact);
  center.contacts.delete(contact);
  center.note(contact, { type: "end", reason });
  agentIsThrough(center, contact);
  const { transferOf, transferredBy } = contact;
  contact.transferOf = undefined;
  contact.transferredBy = undefined;
  if (transferOf !== undefined) transferOf.transferredBy = undefined;
  if (transferredBy !== undefined) endContact(center, transferredBy, reason);
}

/** The customer hangs up, or leaves the chat: everything that was going on for them is over. */
export function customerLeaves(
  center: Center,
  conversation: Conversation,
  reason: EndReason = "CUSTOMER_DISCONNECT",
): void {
  // A callback is still owed to somebody who has hung up.
  const left = conversation.contacts.filter(customerIsOn);
  conversation.customerPresent = false;
  for (const contact of left) endContact(center, contact, reason);
}
