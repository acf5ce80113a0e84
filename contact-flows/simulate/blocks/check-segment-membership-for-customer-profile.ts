import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";
import { effectOf } from "./effect";

/** Customer profiles, check segment membership: nobody is in a segment unless the test says so. */
export function checkSegmentMembershipForCustomerProfile(at: Standing): Outcome {
  effectOf(at);
  return chosenOutcome(at, "there is no Amazon Connect Customer Profiles here", done("False"));
}
