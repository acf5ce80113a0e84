import { routedChannels } from "../channels";
import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** Runs when the agent has left and the customer is still there: a caller hears a goodbye, others end at once. */
export const disconnect = contactFlow(
  "Disconnect",
  {
    type: "CONTACT_FLOW",
    channels: routedChannels,
    description: "Says goodbye to a caller whose agent has left, and ends a chat or a task at once.",
    onFailure: (call) => call.goTo("end"),
    parts: { end: (call) => call.hangUp() },
  },
  (call) => {
    call.onChannel({ chat: (call) => call.goTo("end"), task: (call) => call.goTo("end") });
    call.say(texts.callEnded);
    call.goTo("end");
  },
);
