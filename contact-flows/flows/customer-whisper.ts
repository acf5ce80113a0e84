import { routedChannels } from "../channels";
import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** What a contact hears just before it is joined with an agent. */
export const customerWhisper = contactFlow(
  "Customer whisper",
  {
    type: "CUSTOMER_WHISPER",
    channels: routedChannels,
    description: "Tells the customer that somebody is there now.",
    onFailure: (call) => call.endFlow(),
  },
  (call) => {
    call.say(texts.beforeAgent);
    call.endFlow();
  },
);
