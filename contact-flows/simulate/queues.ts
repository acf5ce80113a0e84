import type { Center } from "./center";
import type { Contact } from "./contact";
import type { QueueSetting } from "./world";

/** A queue and who waits in it. */
export interface Queue extends QueueSetting {
  readonly name: string;
  /** Login of the agent whose queue it is; undefined of a queue that many serve. */
  readonly agent: string | undefined;
  /** In the order in which they came. */
  readonly waiting: Set<Contact>;
}

/** @param agent Login of the agent whose own queue it is. */
export function newQueue(setting: QueueSetting, agent?: string): Queue {
  return { ...setting, name: setting.name ?? setting.id, agent, waiting: new Set() };
}

/** Whether no more contacts may wait. */
export function isFull({ waiting, maxContacts }: Queue): boolean {
  return maxContacts !== undefined && waiting.size >= maxContacts;
}

/** Whether a contact is in the queue that it is to go to, and not only on its way there. */
export function isWaiting(contact: Contact): boolean {
  return contact.queue?.waiting.has(contact) === true;
}

/** How long a contact counts as waiting, in milliseconds, with the seniority that a flow gave it. */
function ageOf({ queuedAt, seniority }: Contact, now: number): number {
  return now - (queuedAt ?? now) + seniority;
}

/** Whether one contact is served before another of the same queue: by priority, then by age. */
export function isBefore(one: Contact, other: Contact, now: number): boolean {
  if (one.priority !== other.priority) return one.priority < other.priority;
  return ageOf(one, now) > ageOf(other, now);
}

/** A contact's place in its queue, from 1; undefined where it waits in none. */
export function positionOf(contact: Contact, center: Center): number | undefined {
  if (contact.queue === undefined || !isWaiting(contact)) return undefined;
  const { now } = center.clock;
  let place = 1;
  let passed = false;
  for (const other of contact.queue.waiting) {
    if (other === contact) passed = true;
    else if (isBefore(other, contact, now) || (!passed && !isBefore(contact, other, now))) place += 1;
  }
  return place;
}
