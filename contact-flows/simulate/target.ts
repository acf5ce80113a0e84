import { BlockFailure, type Standing } from "./block";
import type { Queue } from "./queues";

/**
 * The queue that a block is about: the one of `QueueId`, the own one of the agent of `AgentId`, else the working queue
 * of the contact.
 *
 * @throws BlockFailure where there is none.
 */
export function targetQueueOf(at: Standing): Queue {
  const { center, contact } = at;
  const [queueId, agentId] = [at.text("QueueId"), at.text("AgentId")];
  if (queueId !== undefined) {
    return center.directory.queue(queueId) ?? fails(`there is no queue ${queueId}`);
  }
  if (agentId !== undefined) {
    return center.directory.agent(agentId)?.queue ?? fails(`there is no agent ${agentId}`);
  }
  return contact.queue ?? fails("the contact has no working queue");
}

function fails(reason: string): never {
  throw new BlockFailure("NoMatchingError", reason);
}
