import { failed, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";

/** Check Voice ID: the service is no more, so that it fails unless the test says otherwise. */
export function checkVoiceId(at: Standing): Outcome {
  const reason = "Voice ID ended on 20 May 2026";
  return chosenOutcome(at, reason, failed(reason));
}
