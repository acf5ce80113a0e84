import { type Course, done, failed, type Outcome, type Standing } from "../block";
import { second } from "../clock";
import { type PromptSource, promptFrom, type Spoken, sayPrompt, secondsOf } from "../speech";

/** Loop prompts: plays its messages in turn for ever, or until it is time for an interruption. */
export function messageParticipantIteratively(at: Standing): Outcome | Course {
  const prompts = promptsOf(at);
  if (prompts.length === 0) return failed("there is no message to play");
  const frequency = at.text("InterruptFrequencySeconds");
  const interval =
    frequency === undefined
      ? undefined
      : secondsOf("InterruptFrequencySeconds", frequency, 1, Number.MAX_SAFE_INTEGER) * second;
  return playing(at, prompts, interval);
}

function promptsOf(at: Standing): readonly Spoken[] {
  const messages = at.value("Messages");
  if (!Array.isArray(messages)) return [];
  return messages.flatMap((message: PromptSource | null) => promptFrom(at.center, message ?? {}) ?? []);
}

function* playing(at: Standing, prompts: readonly Spoken[], interval: number | undefined): Course {
  const { center, frame, block } = at;
  const interruption = interval === undefined ? Number.POSITIVE_INFINITY : center.clock.now + interval;
  for (let next = frame.played.get(block.id) ?? 0; ; next = (next + 1) % prompts.length) {
    const prompt = prompts[next] ?? silence;
    const line = sayPrompt(at, prompt);
    // Messages of no length would go round for ever while no time passes.
    const ends = center.clock.now + Math.max(prompt.duration, second);
    yield { until: Math.min(ends, interruption) };
    if (center.clock.now < interruption) continue;
    const cut = interruption < ends;
    if (cut && line !== undefined) line.interrupted = true;
    const same = cut && center.behaviour.resumedMessage === "same";
    frame.played.set(block.id, same ? next : (next + 1) % prompts.length);
    return done("MessagesInterrupted");
  }
}

const silence: Spoken = { text: "", duration: 0 };
