import { type Course, done, failed, type Outcome, type Standing } from "../block";
import { promptOf, sayPrompt } from "../speech";

/** Play prompt: a voice says it, and takes its time; a chat shows it; tasks and e-mails pass. */
export function messageParticipant(at: Standing): Outcome | Course {
  const { contact, center, block } = at;
  if (contact.channel === "TASK" || contact.channel === "EMAIL" || isSkipped(at)) return done();
  if (contact.channel === "CHAT" && !block.parameters.has("Text")) return failed("a chat takes text only");
  const prompt = promptOf(at);
  if (prompt === undefined) return failed("the prompt has no content");
  sayPrompt(at, prompt);
  return contact.channel === "CHAT" ? done() : playing(center.clock.now + prompt.duration);
}

/** Somebody who types ahead does not want to hear it. */
function isSkipped(at: Standing): boolean {
  const { contact, center } = at;
  if (!contact.touchtonesBuffered || at.text("SkipWhenDTMFBufferEnabled")?.toLowerCase() !== "true") return false;
  return center.behaviour.skippedPrompts === "buffering" || contact.buffer !== "";
}

function* playing(until: number): Course {
  yield { until };
  return done();
}
