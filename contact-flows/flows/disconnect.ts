import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** Runs when the agent has left and the customer is still there: a chat ends at once, a caller hears a goodbye. */
export const disconnect = contactFlow(
  "Disconnect",
  {
    type: "CONTACT_FLOW",
    channels: ["VOICE", "CHAT"],
    description: "Ends a chat at once, and says goodbye to a caller.",
    onFailure: (call) => call.hangUp(),
  },
  (call) => {
    call.onChannel({ chat: (call) => call.hangUp() });
    call.say(texts.callEnded);
    call.hangUp();
  },
);
