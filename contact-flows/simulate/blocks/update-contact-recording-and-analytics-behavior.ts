import { done, failed, type Outcome, type Standing } from "../block";
import { chosenFor } from "./chosen-outcome";
import { effectOf } from "./effect";
import { membersAt } from "./members";

/** Set recording, analytics and processing behavior: of calls or of chats, and contacts of the other kind fail. */
export function updateContactRecordingAndAnalyticsBehavior(at: Standing): Outcome {
  const { contact, block } = at;
  const { parameters } = block;
  const wrong =
    (parameters.has("VoiceBehavior") && contact.channel !== "VOICE") ||
    (parameters.has("ChatBehavior") && contact.channel !== "CHAT");
  if (wrong) return failed(`the behavior is not one of ${contact.channel}`, "ChannelMismatch");
  const chosen = chosenFor(at);
  if (chosen?.type === "failed") return chosen;
  const { VoiceBehavior } = effectOf(at);
  if (VoiceBehavior !== undefined) {
    contact.recorded = membersAt(VoiceBehavior, "VoiceRecordingBehavior", "RecordedParticipants");
  }
  return done();
}
