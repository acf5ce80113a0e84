import { done, failed, type Outcome, type Standing } from "../block";
import { second } from "../clock";
import type { Contact } from "../contact";
import { isWaiting } from "../queues";
import { chosenOutcome } from "./chosen-outcome";

/** Change routing priority / age; a contact that waits already is served by it only after a while. */
export function updateContactRoutingBehavior(at: Standing): Outcome {
  const { center, contact } = at;
  const [priority, seconds] = [at.text("QueuePriority"), at.text("QueueTimeAdjustmentSeconds")];
  const written = priority ?? seconds;
  if (written === undefined) return chosenOutcome(at, "routing proficiencies are of an unknown form", done());
  const number = Number(written);
  if (!Number.isInteger(number)) return failed(`${JSON.stringify(written)} is no whole number`);
  if (priority !== undefined && number < 1) return failed(`the priority is ${priority}, not 1 or more`);
  const change = (contact: Contact) => {
    if (priority !== undefined) contact.priority = number;
    else contact.seniority = number * second;
  };
  if (isWaiting(contact)) {
    center.at(center.clock.now + center.behaviour.routingChangeSeconds * second, () => change(contact));
  } else change(contact);
  return done();
}
