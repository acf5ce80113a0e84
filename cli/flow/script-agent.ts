import type { Center } from "../../contact-flows/simulate/center";
import type { Contact } from "../../contact-flows/simulate/contact";
import { ScenarioError } from "../../contact-flows/simulate/scenario/scenario-error";

/**
 * Login of an agent who could take a contact that waits: the one it is for, else the first whose routing profile serves
 * its queue.
 *
 * @throws ScenarioError where it waits for nobody, or nobody serves its queue.
 */
export function agentFor(center: Center, contact: Contact): string {
  if (contact.targetAgent !== undefined) return contact.targetAgent.id;
  const { queue, channel, state } = contact;
  if (queue === undefined || (state !== "queued" && state !== "offered")) {
    throw new ScenarioError("The contact waits in no queue: there is nothing for an agent to answer.");
  }
  for (const { id, profile, contacts } of center.agents.values()) {
    const serves = profile?.queues.some(
      (entry) => entry.channel === channel && center.directory.queue(entry.queue) === queue,
    );
    if (serves === true && contacts.size === 0) return id;
  }
  throw new ScenarioError(`No agent serves ${channel} of queue ${queue.name}, or all of them are busy.`);
}
