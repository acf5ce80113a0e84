import { done, type Outcome, type Standing } from "../block";
import { effectOf } from "./effect";
import { membersAt } from "./members";

/** Set recording and analytics behavior, the older form: nobody in the list means that recording stops. */
export function updateContactRecordingBehavior(at: Standing): Outcome {
  const { RecordingBehavior } = effectOf(at);
  at.contact.recorded = membersAt(RecordingBehavior, "RecordedParticipants");
  return done();
}
