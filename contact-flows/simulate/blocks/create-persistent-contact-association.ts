import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";
import { effectOf } from "./effect";

/** Create persistent contact association: kept as an effect; chats of the past are not there. */
export function createPersistentContactAssociation(at: Standing): Outcome {
  effectOf(at);
  return chosenOutcome(at, "there are no transcripts of earlier chats here", done());
}
