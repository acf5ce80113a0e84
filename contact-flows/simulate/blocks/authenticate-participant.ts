import type { JsonValue } from "../../language/document";
import { type Course, done, failed, type Outcome, type Standing } from "../block";
import { minute } from "../clock";
import { secondsOf } from "../speech";

/** Minutes that the console fills in. */
const usualMinutes = "3";

/**
 * Authenticate customer: the customer of a chat is asked to sign in. How that goes comes as a signal: `Authenticated`,
 * whose detail goes to `$.SegmentAttributes['connect:CustomerAuthentication']`, `OptedOut`, or `AuthenticationFailed`.
 */
export function authenticateParticipant(at: Standing): Outcome | Course {
  const minutes = secondsOf(
    "TimeLimitMinutes",
    at.text("TimeLimitMinutes") ?? usualMinutes,
    1,
    Number.MAX_SAFE_INTEGER,
  );
  at.center.say(at.contact, { from: "system", to: at.run.party, kind: "event", text: "(sign in)", block: at.block.id });
  return signingIn(at, at.center.clock.now + minutes * minute);
}

function* signingIn(at: Standing, until: number): Course {
  for (;;) {
    const wake = yield { until, for: ["signal"] };
    if (wake.type !== "signal") return failed("the customer did not sign in in time", "TimeLimitExceeded");
    if (wake.name === "OptedOut") return done("OptedOut");
    if (wake.name === "AuthenticationFailed") return failed("the customer could not sign in");
    if (wake.name === "Authenticated") return signedIn(at, wake.detail ?? { Status: "AUTHENTICATED" });
  }
}

function signedIn({ contact }: Standing, detail: JsonValue): Outcome {
  contact.segmentAttributes = { ...contact.segmentAttributes, "connect:CustomerAuthentication": detail };
  return done();
}
