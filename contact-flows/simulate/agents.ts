import type { Channel } from "../language/document";
import type { Contact } from "./contact";
import { newQueue, type Queue } from "./queues";
import type { AgentSetting, RoutingProfileSetting, World } from "./world";

/** An agent at work. */
export interface Agent {
  /** Login. */
  readonly id: string;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly profile: RoutingProfileSetting | undefined;
  readonly proficiencies: NonNullable<AgentSetting["proficiencies"]>;
  /** Contacts that wait for this agent only. */
  readonly queue: Queue;
  /** Seconds of after-contact work; 0: until the agent ends it. */
  readonly afterContactWork: number;
  /** What the agent has chosen: `Available`, `Offline`, or a state of the contact center's own such as `Break`. */
  status: string;
  /** Since when nothing was to do, in milliseconds since 1970; who has waited longest is asked first. */
  since: number;
  /** Whether a contact was missed: none is offered until the agent says to be available again. */
  missed: boolean;
  /** A contact that rings. */
  offered: Contact | undefined;
  /** Contacts that the agent talks to. */
  readonly contacts: Set<Contact>;
  /** Contacts that are over, and still need work. */
  readonly afterWork: Set<Contact>;
}

export function newAgent(setting: AgentSetting, world: World): Agent {
  const { id, firstName = id, lastName = "", routingProfile, afterContactWork = 0, proficiencies = [] } = setting;
  const profile = world.routingProfiles?.find(({ id, name }) => id === routingProfile || name === routingProfile);
  const name = `${firstName} ${lastName}`.trim();
  const queue = newQueue({ id: `agent/${id}`, name }, id);
  return {
    ...{ id, firstName, lastName, profile, afterContactWork, proficiencies, name, queue },
    ...{ status: "Offline", since: 0, missed: false, offered: undefined, contacts: new Set(), afterWork: new Set() },
  };
}

/** Whether an agent is at the desk and wants contacts, whatever is going on now. */
export function isStaffed({ status }: Agent): boolean {
  return status === "Available";
}

/** Whether an agent could be given one more contact of a channel now. */
export function isFree(agent: Agent, channel: Channel): boolean {
  if (!isStaffed(agent) || agent.missed || agent.offered !== undefined) return false;
  const { contacts, afterWork } = agent;
  // Cross-channel concurrency is off unless it is asked for (Administrator Guide, routing profiles).
  for (const busyWith of [contacts, afterWork]) {
    for (const contact of busyWith) if (contact.channel !== channel) return false;
  }
  return contacts.size + afterWork.size < (agent.profile?.concurrency[channel] ?? 0);
}
