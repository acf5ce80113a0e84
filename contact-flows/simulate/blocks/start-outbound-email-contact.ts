import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";
import { effectOf } from "./effect";

/** Send message by e-mail: kept as an effect. */
export function startOutboundEmailContact(at: Standing): Outcome {
  effectOf(at);
  return chosenOutcome(at, "the e-mail leaves the contact center", done());
}
