import { done, failed, type Outcome, type Standing } from "../block";
import { isWaiting } from "../queues";
import { targetQueueOf } from "../target";

/** Set working queue: where the contact is to go, by a queue or an agent. */
export function updateContactTargetQueue(at: Standing): Outcome {
  const { center, contact, block } = at;
  if (!block.parameters.has("QueueId") && !block.parameters.has("AgentId")) return failed("it names no queue");
  const queue = targetQueueOf(at);
  if (isWaiting(contact)) return failed(`the contact waits in ${contact.queue?.name} already`);
  contact.queue = queue;
  contact.targetAgent = queue.agent === undefined ? undefined : center.directory.agent(queue.agent);
  return done();
}
