import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";

/** Check call progress: what outbound campaigns hear at the other end is for the test to choose; a person by default. */
export function checkOutboundCallStatus(at: Standing): Outcome {
  return chosenOutcome(at, "who answers a call of a campaign is for the test to choose", done("CallAnswered"));
}
