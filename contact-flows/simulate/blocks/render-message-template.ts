import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";
import { effectOf } from "./effect";

/** Send message, template step: kept as an effect. */
export function renderMessageTemplate(at: Standing): Outcome {
  effectOf(at);
  return chosenOutcome(at, "templates are not in the flow, and are not rendered", done());
}
