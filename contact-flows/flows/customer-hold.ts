import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** What a caller hears on hold, until the agent comes back. */
export const customerHold = contactFlow(
  "Customer hold",
  {
    type: "CUSTOMER_HOLD",
    channels: ["VOICE"],
    description: "Asks the caller to hold, over and over.",
    optionalErrors: "undeclared",
  },
  (call) => call.loopPrompts([texts.onHold]),
);
