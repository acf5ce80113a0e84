import { type Agent, isFree } from "./agents";
import type { Center } from "./center";
import { type Cancel, second } from "./clock";
import type { Contact } from "./contact";
import { meetsCriteria, untilNextStep } from "./criteria";
import { isBefore } from "./queues";

/** Centers whose agents are about to be asked, and when others are next asked because of a delay. */
const about = new WeakSet<Center>();
const alarms = new WeakMap<Center, { readonly at: number; readonly cancel: Cancel }>();
const ringing = new WeakMap<Contact, Cancel>();

/** Has agents be asked as soon as what happens now is over: something has changed in queues or with agents. */
export function dispatchSoon(center: Center): void {
  if (about.has(center)) return;
  about.add(center);
  center.soon(() => {
    about.delete(center);
    dispatch(center);
  });
}

/** Offers those who wait to agents who are free: who waits longest is asked first, and gets what counts most. */
function dispatch(center: Center): void {
  const agents = [...center.agents.values()].filter(({ status, missed, offered }) => {
    return status === "Available" && !missed && offered === undefined;
  });
  const alarm = { at: Number.POSITIVE_INFINITY };
  for (const agent of agents.sort((a, b) => a.since - b.since)) {
    const contact = bestFor(center, agent, alarm);
    if (contact !== undefined) offer(center, contact, agent);
  }
  setAlarm(center, alarm.at);
}

/** A delay that runs out is a reason to ask again. */
function setAlarm(center: Center, at: number): void {
  alarms.get(center)?.cancel();
  alarms.delete(center);
  if (at !== Number.POSITIVE_INFINITY) alarms.set(center, { at, cancel: center.at(at, () => dispatch(center)) });
}

/**
 * What an agent gets next: contacts that wait for this agent only, then the queues of the routing profile by their
 * priority in it; within one priority, by the priority and the age of the contacts.
 */
function bestFor(center: Center, agent: Agent, alarm: { at: number }): Contact | undefined {
  const { now } = center.clock;
  let best: Contact | undefined;
  let bestPriority = Number.POSITIVE_INFINITY;
  const consider = (contact: Contact, priority: number, delay: number) => {
    if (priority > bestPriority || contact.state !== "queued" || !isFree(agent, contact.channel)) return;
    const waited = now - (contact.queuedAt ?? now);
    if (waited < delay) alarm.at = Math.min(alarm.at, now + delay - waited);
    else if (!mayHave(contact, agent, waited)) {
      const left = contact.criteria && untilNextStep(contact.criteria, waited);
      if (left !== undefined) alarm.at = Math.min(alarm.at, now + left);
    } else if (best === undefined || priority < bestPriority || isBefore(contact, best, now)) {
      best = contact;
      bestPriority = priority;
    }
  };
  for (const contact of agent.queue.waiting) consider(contact, 0, 0);
  for (const { queue, channel, priority, delay } of agent.profile?.queues ?? []) {
    for (const contact of center.directory.queue(queue)?.waiting ?? []) {
      if (contact.channel === channel) consider(contact, priority, delay * second);
    }
  }
  return best;
}

function mayHave({ criteria }: Contact, agent: Agent, waited: number): boolean {
  return criteria === undefined || meetsCriteria(criteria, agent, waited);
}

/** Has an agent's phone ring for a contact that waits, as long as phones ring. */
export function offer(center: Center, contact: Contact, agent: Agent): void {
  contact.state = "offered";
  contact.offeredTo = agent;
  agent.offered = contact;
  center.note(contact, { type: "agent", agent: agent.id, what: "is rung" });
  const until = center.clock.now + center.behaviour.ringSeconds * second;
  ringing.set(
    contact,
    center.at(until, () => {
      if (contact.offeredTo !== agent) return;
      takeBack(contact);
      agent.missed = true;
      center.note(contact, { type: "agent", agent: agent.id, what: "misses it" });
      dispatch(center);
    }),
  );
}

/** A contact that rings at an agent's rings no more; it waits on. */
export function takeBack(contact: Contact): void {
  if (contact.offeredTo === undefined) return;
  contact.offeredTo.offered = undefined;
  contact.offeredTo = undefined;
  if (contact.state === "offered") contact.state = "queued";
  ringing.get(contact)?.();
  ringing.delete(contact);
}
