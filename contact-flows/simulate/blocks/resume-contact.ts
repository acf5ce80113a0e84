import { done, type Outcome, type Standing } from "../block";

/** Resume contact: a task that was paused goes on. */
export function resumeContact({ center, contact, block }: Standing): Outcome {
  contact.effects.push({ action: block.action.Type, parameters: {} });
  center.note(contact, { type: "contact", state: "resumed" });
  return done();
}
