import { type Course, done, failed, type Outcome, type Standing } from "../block";
import { second } from "../clock";
import { secondsOf } from "../speech";
import { chosenOutcome } from "./chosen-outcome";

/** Longest wait in seconds: a week. */
const longest = 604_800;

/**
 * Wait: until its time is over, or one of the events happens that it names. They come as signals of the same name:
 * `CustomerReturned`, `BotParticipantDisconnected`, and `ParticipantNotFound` where there is no bot to wait for.
 */
export function wait(at: Standing): Outcome | Course {
  const keepsRunning = at.text("ContinueExecution")?.toLowerCase() === "true";
  if (at.contact.channel === "VOICE" && !at.center.behaviour.waitOnVoice && !isForCalls(at, keepsRunning)) {
    return failed("Wait does nothing on VOICE");
  }
  const limit = secondsOf("TimeLimitSeconds", at.text("TimeLimitSeconds"), 1, longest) * second;
  if (!keepsRunning) return waiting(at, limit);
  const least = secondsOf("MinimumWaitTimeSeconds", at.text("MinimumWaitTimeSeconds"), 0, longest) * second;
  return running(at, Math.min(limit, least));
}

/** Calls wait in flows for contacts as they come, and only where the flow goes on meanwhile or an event is awaited. */
function isForCalls(at: Standing, keepsRunning: boolean): boolean {
  const events = at.value("Events");
  return at.run.type === "CONTACT_FLOW" && (keepsRunning || (Array.isArray(events) && events.length > 0));
}

function* waiting(at: Standing, limit: number): Course {
  const until = at.center.clock.now + limit;
  const events = at.value("Events");
  const awaited: readonly unknown[] = Array.isArray(events) ? events : [];
  for (;;) {
    const wake = yield { until, for: ["signal"] };
    if (wake.type !== "signal") return done("WaitCompleted");
    if (awaited.includes(wake.name)) return done(wake.name);
    if (wake.name === "ParticipantNotFound" && awaited.includes("BotParticipantDisconnected")) {
      return failed("there is no bot to wait for", "ParticipantNotFound");
    }
  }
}

/** How the service keeps a flow running while it waits is not documented: only the least time passes. */
function* running(at: Standing, least: number): Course {
  yield { until: at.center.clock.now + least };
  return chosenOutcome(at, "a wait that keeps running", done("Continue"));
}
