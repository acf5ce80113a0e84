import type { Center } from "./center";
import { type Cancel, second } from "./clock";
import type { CompiledFlow } from "./compile";
import type { Contact } from "./contact";
import { endContact, newContact, runFlow } from "./lifecycle";
import type { Queue } from "./queues";
import { agentIsThrough, connect, enqueue, whisper } from "./routing";

/** What was promised to a customer who is to be called back. */
export interface Callback {
  readonly number: string;
  /** How often the number is called at most, and seconds between. */
  readonly attempts: number;
  readonly retryDelay: number;
  /** How often it has been called. */
  called: number;
  /** Whether the customer has answered. */
  answered: boolean;
}

/** How a callback is asked for. */
export interface CallbackOrder {
  readonly number: string;
  readonly queue: Queue;
  readonly attempts: number;
  /** Seconds. */
  readonly initialDelay: number;
  readonly retryDelay: number;
  /** A flow that the new contact runs through in place of waiting for the delay; it has to queue the contact. */
  readonly flow: CompiledFlow | undefined;
}

/** A new contact by which a customer is called back. */
export function createCallback(center: Center, previous: Contact, order: CallbackOrder): Contact {
  const { number, queue, attempts, initialDelay, retryDelay, flow } = order;
  const contact = newContact(center, {
    ...{ channel: "VOICE", initiation: "CALLBACK", previous },
    customer: { Type: "TELEPHONE_NUMBER", Address: number },
  });
  contact.callback = { number, attempts, retryDelay, called: 0, answered: false };
  contact.callbackNumber = number;
  contact.queue = queue;
  contact.targetAgent = queue.agent === undefined ? undefined : center.directory.agent(queue.agent);
  contact.priority = previous.priority;
  if (flow !== undefined) runFlow(center, contact, flow, "callback");
  else queueLater(center, contact, initialDelay);
  return contact;
}

function queueLater(center: Center, contact: Contact, seconds: number): void {
  contact.state = "scheduled";
  center.at(center.clock.now + seconds * second, () => {
    if (contact.state === "scheduled" && contact.queue !== undefined) enqueue(center, contact, contact.queue);
  });
}

/** What takes back the end of the ringing, by contact. */
const ringTimers = new WeakMap<Contact, Cancel>();

/** Calls a customer back: the phone rings until it is answered, or for some seconds. */
export function dial(center: Center, contact: Contact): void {
  const { callback } = contact;
  if (callback === undefined) return;
  callback.called += 1;
  contact.state = "ringing";
  center.note(contact, { type: "contact", state: "ringing", detail: callback.number });
  if (center.ringing.has(callback.number)) {
    attemptFails(center, contact, callback);
    return;
  }
  center.ringing.set(callback.number, contact);
  const until = center.clock.now + center.behaviour.callbackRingSeconds * second;
  ringTimers.set(
    contact,
    center.at(until, () => {
      if (center.ringing.get(callback.number) !== contact) return;
      stopRinging(center, contact);
      attemptFails(center, contact, callback);
    }),
  );
}

/** The phone of a customer who is called back rings no more. */
export function stopRinging(center: Center, contact: Contact): void {
  const number = contact.callback?.number;
  if (number === undefined || center.ringing.get(number) !== contact) return;
  center.ringing.delete(number);
  ringTimers.get(contact)?.();
}

/** The agent is free again; the number is called later as long as attempts are left. */
function attemptFails(center: Center, contact: Contact, callback: Callback): void {
  center.note(contact, { type: "contact", state: "not-reached", detail: callback.number });
  if (callback.called >= callback.attempts) {
    endContact(center, contact, "CUSTOMER_NEVER_ARRIVED");
    return;
  }
  agentIsThrough(center, contact);
  contact.agent = undefined;
  queueLater(center, contact, callback.retryDelay);
}

/**
 * A customer answers who is called back: the outbound whisper of the queue is heard, then agent and customer talk.
 *
 * @param callee The number that rings, or the contact by which the customer is called back.
 * @throws Error where no phone of that number rings.
 */
export function answerCallback(center: Center, callee: string | Contact): void {
  const { contact, callback } = ringingAt(center, callee);
  stopRinging(center, contact);
  callback.answered = true;
  contact.conversation.customerPresent = true;
  contact.state = "joining";
  center.note(contact, { type: "contact", state: "answered", detail: callback.number });
  whisper(center, contact, "OutboundWhisper", "customer", () => connect(center, contact));
}

/**
 * A customer does not want to be called back now: the number is called again as long as attempts are left.
 *
 * @param callee The number that rings, or the contact by which the customer is called back.
 * @throws Error where no phone of that number rings.
 */
export function declineCallback(center: Center, callee: string | Contact): void {
  const { contact, callback } = ringingAt(center, callee);
  stopRinging(center, contact);
  attemptFails(center, contact, callback);
}

function ringingAt(center: Center, callee: string | Contact): { contact: Contact; callback: Callback } {
  const number = typeof callee === "string" ? callee : (callee.callback?.number ?? callee.customer?.Address ?? "");
  const contact = center.ringing.get(number);
  if (contact?.callback !== undefined && (contact === callee || typeof callee === "string")) {
    return { contact, callback: contact.callback };
  }
  const others = [...center.ringing.keys()].join(", ");
  throw new Error(`No phone rings at ${number}. ${others === "" ? "None rings at all." : `These ring: ${others}.`}`);
}
