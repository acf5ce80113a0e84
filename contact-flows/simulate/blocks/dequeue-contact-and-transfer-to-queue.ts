import { failed, type Outcome, over, type Standing } from "../block";
import { endContact, newContact } from "../lifecycle";
import { isFull } from "../queues";
import { enqueue } from "../routing";
import { targetQueueOf } from "../target";
import { chainOf } from "../transfers";

/** Transfer to queue in a customer queue flow: a new contact waits in another queue, in place of this one. */
export function dequeueContactAndTransferToQueue(at: Standing): Outcome {
  const { center, contact } = at;
  const queue = targetQueueOf(at);
  if (isFull(queue)) return failed(`${queue.name} is full`, "QueueAtCapacity");
  const most = center.behaviour.mostContactsInChain;
  if (chainOf(contact) >= most) return failed(`the contact is the last of ${most} that may follow from one another`);
  const { channel } = contact;
  const next = newContact(center, { channel, initiation: "QUEUE_TRANSFER", previous: contact });
  next.priority = contact.priority;
  next.targetAgent = queue.agent === undefined ? undefined : center.directory.agent(queue.agent);
  next.callbackNumber = contact.callbackNumber;
  endContact(center, contact, "TRANSFERRED");
  enqueue(center, next, queue);
  return over({ type: "left" });
}
