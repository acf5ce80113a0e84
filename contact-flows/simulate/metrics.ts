import type { Channel, JsonValue } from "../language/document";
import { type Agent, isFree, isStaffed } from "./agents";
import type { Center } from "./center";
import { second } from "./clock";
import type { Contact } from "./contact";
import { positionOf, type Queue } from "./queues";

/** Agents who serve a queue: by their routing profile, or because it is their own. */
function agentsOf(center: Center, queue: Queue, channel?: Channel): readonly Agent[] {
  return [...center.agents.values()].filter((agent) => {
    if (queue.agent !== undefined) return agent.id === queue.agent;
    const served = agent.profile?.queues ?? [];
    return served.some(
      (entry) => (channel === undefined || entry.channel === channel) && center.directory.queue(entry.queue) === queue,
    );
  });
}

/** How many agents of a queue could take a contact of a channel now, are at work, or are logged in at all. */
export function staffingOf(center: Center, queue: Queue, channel: Channel) {
  const agents = agentsOf(center, queue);
  return {
    available: agents.filter((agent) => isFree(agent, channel)).length,
    staffed: agents.filter(isStaffed).length,
    online: agents.filter(({ status }) => status !== "Offline").length,
  };
}

/** Milliseconds for which the contact has waited that came first, without the age that flows add; 0 of an empty queue. */
export function oldestAgeOf(center: Center, { waiting }: Queue): number {
  const { now } = center.clock;
  let oldest = 0;
  for (const { queuedAt = now } of waiting) oldest = Math.max(oldest, now - queuedAt);
  return oldest;
}

/**
 * What `$.Metrics` holds for a queue, ages and waits in seconds. A wait is estimated as the contacts ahead times the
 * time that an agent takes for one, over the agents who work; Amazon Connect's own estimate is not published.
 *
 * @param channel Counts contacts and agents of one channel only.
 */
export function metricsOf(center: Center, contact: Contact, queue: Queue, channel: Channel | undefined): JsonValue {
  const agents = agentsOf(center, queue, channel);
  const waiting = [...queue.waiting].filter((other) => channel === undefined || other.channel === channel);
  const { idleMetricsAreNull } = center.behaviour;
  const isIdle = idleMetricsAreNull && waiting.length === 0 && agents.every(({ status }) => status === "Offline");
  const position = contact.queue === queue ? positionOf(contact, center) : undefined;
  const Count = (counts: (agent: Agent) => boolean) => ({ Count: isIdle ? null : agents.filter(counts).length });
  return {
    Queue: {
      ...{ Name: queue.name, ARN: queue.id, Size: isIdle ? null : waiting.length },
      OldestContactAge: isIdle ? null : Math.floor(oldestAgeOf(center, queue) / second),
      EstimatedWaitTime: estimatedWait(center, agents, contact, waiting.length + 1),
    },
    Agents: {
      Online: Count(({ status }) => status !== "Offline"),
      Available: Count((agent) => isFree(agent, channel ?? contact.channel)),
      Staffed: Count(isStaffed),
      AfterContactWork: Count(({ afterWork }) => afterWork.size > 0),
      Busy: Count(({ contacts }) => contacts.size > 0),
      Missed: Count(({ missed }) => missed),
      NonProductive: Count(({ status }) => status !== "Offline" && status !== "Available"),
    },
    Contact: {
      EstimatedWaitTime: position === undefined ? null : estimatedWait(center, agents, contact, position),
      PositionInQueue: position ?? null,
    },
  };
}

/** Seconds until whoever has a place in a queue, from 1, is served; null where nobody works. */
function estimatedWait(center: Center, agents: readonly Agent[], contact: Contact, place: number): number | null {
  const staffed = agents.filter(isStaffed).length;
  if (staffed === 0) return null;
  const free = agents.filter((agent) => isFree(agent, contact.channel)).length;
  return Math.ceil((Math.max(0, place - free) * center.behaviour.handleSeconds) / staffed);
}
