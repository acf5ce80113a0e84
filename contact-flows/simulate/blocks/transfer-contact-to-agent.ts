import { isFree } from "../agents";
import { failed, type Outcome, over, type Standing } from "../block";
import { enqueue } from "../routing";

/** Transfer to agent: the phone of the agent rings whom the quick connect names; it has no branch for one who is busy. */
export function transferContactToAgent({ center, contact }: Standing): Outcome {
  const { targetAgent } = contact;
  if (targetAgent === undefined) return failed("no quick connect has named an agent");
  if (!isFree(targetAgent, contact.channel)) return failed(`${targetAgent.id} is not free`);
  enqueue(center, contact, targetAgent.queue);
  return over({ type: "left" });
}
