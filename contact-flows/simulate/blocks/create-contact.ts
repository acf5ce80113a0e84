import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome } from "./chosen-outcome";

/** Send message, contact step: an e-mail's contact, which nobody answers here. */
export function createContact(at: Standing): Outcome {
  const parameters = { Channel: at.text("Channel") ?? "", RelatedContact: at.text("RelatedContact") ?? "" };
  at.contact.effects.push({ action: at.block.action.Type, parameters });
  return chosenOutcome(at, "no e-mail leaves a simulation", done());
}
