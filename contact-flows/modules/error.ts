import { routedChannels } from "../channels";
import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** What everybody hears when something fails, and the mark by which reports find such contacts. */
export const errorModule = contactFlow(
  "Error",
  {
    type: "MODULE",
    channels: routedChannels,
    description: "Says that something went wrong, and marks the contact.",
    onFailure: (call) => call.returnFromModule(),
  },
  (call) => {
    call.setAttributes({ failed: "yes" }, { onFailure: "continue" });
    call.say(texts.somethingWrong);
    call.returnFromModule();
  },
);
