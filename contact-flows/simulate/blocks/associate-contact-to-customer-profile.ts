import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";
import { effectOf } from "./effect";

/** Customer profiles, associate contact: kept as an effect. */
export function associateContactToCustomerProfile(at: Standing): Outcome {
  effectOf(at);
  return chosenOutcome(at, "there is no Amazon Connect Customer Profiles here", done());
}
