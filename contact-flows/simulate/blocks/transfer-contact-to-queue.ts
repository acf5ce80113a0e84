import { failed, type Outcome, over, type Standing } from "../block";
import type { ContactState } from "../contact";
import { isWaiting } from "../queues";
import { enqueue } from "../routing";

/** What an agent has cannot be queued from beside: it would wait, and be talked to as well. */
const withAgent: ReadonlySet<ContactState> = new Set(["joining", "connected", "hold"]);

/** Transfer to queue: the contact waits in its working queue, and this flow is over. */
export function transferContactToQueue({ center, contact }: Standing): Outcome {
  const { queue } = contact;
  if (queue === undefined) return failed("the contact has no working queue");
  if (withAgent.has(contact.state)) return failed("an agent has the contact");
  if (isWaiting(contact)) return failed(`the contact waits in ${queue.name} already`);
  if (!enqueue(center, contact, queue)) return failed(`${queue.name} is full`, "QueueAtCapacity");
  return over({ type: "left" });
}
