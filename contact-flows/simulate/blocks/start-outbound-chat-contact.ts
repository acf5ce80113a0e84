import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";
import { effectOf } from "./effect";

/** Send message by SMS or WhatsApp: kept as an effect; the conversation that may follow is another one. */
export function startOutboundChatContact(at: Standing): Outcome {
  effectOf(at);
  return chosenOutcome(at, "the message leaves the contact center", done());
}
