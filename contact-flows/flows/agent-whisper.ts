import { routedChannels } from "../channels";
import { contactFlow } from "../language/build/contact-flow";
import { contact } from "../language/values";
import { texts } from "../texts";

/** What an agent hears just before being joined with a contact: which queue it comes from. */
export const agentWhisper = contactFlow(
  "Agent whisper",
  {
    type: "AGENT_WHISPER",
    channels: routedChannels,
    description: "Tells the agent which queue the contact comes from.",
    onFailure: (call) => call.endFlow(),
  },
  (call) => {
    call.say(texts.agentWhisper({ queue: contact.queueName }));
    call.endFlow();
  },
);
