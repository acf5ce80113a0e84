import { done, type Outcome, type Standing } from "../block";
import { effectOf } from "./effect";

/** Set processing of a chat's messages: kept as an effect, as messages are not processed here. */
export function updateContactMediaProcessing(at: Standing): Outcome {
  const { center, contact, frame, block } = at;
  effectOf(at);
  const reason = "messages of the chat reach both sides as they were written";
  center.note(contact, { type: "not-simulated", flow: frame.flow.name, block: block.id, reason });
  return done();
}
