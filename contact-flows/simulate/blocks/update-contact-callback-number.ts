import { BlockFailure, done, failed, type Outcome, type Standing } from "../block";
import { isDialable, isPhoneNumber } from "../third-party";

/** Set callback number: the number by which the customer is to be called back. */
export function updateContactCallbackNumber(at: Standing): Outcome {
  const number = numberOf(at);
  if (number === undefined || !isPhoneNumber(number)) {
    return failed(`${number ?? "nothing"} is no number such as +14155550100`, "InvalidCallbackNumber");
  }
  if (!isDialable(at.center, number)) return failed(`${number} may not be called`, "CallbackNumberNotDialable");
  at.contact.callbackNumber = number;
  return done();
}

/** The block has no branch for a reference to nothing but that for a bad number. */
function numberOf(at: Standing): string | undefined {
  try {
    return at.text("CallbackNumber");
  } catch (error) {
    if (error instanceof BlockFailure) return undefined;
    throw error;
  }
}
