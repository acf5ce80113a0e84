import { routedChannels } from "../channels";
import { contactFlow } from "../language/build/contact-flow";
import { contact } from "../language/values";
import { queueWork } from "../queue-work";
import { texts } from "../texts";

/** Runs when an agent hands a contact to one other agent, who is `$.Agent` here. */
export const agentTransfer = contactFlow(
  "Agent transfer",
  {
    type: "AGENT_TRANSFER",
    channels: routedChannels,
    description: "Hands a contact to one agent.",
    onFailure: (call) => {
      call.say(texts.transferFailed);
      call.hangUp();
    },
  },
  (call) => {
    call.say(texts.transferring);
    call.setAgent(contact.agent.arn);
    call.onChannel({ task: queueWork });
    call.transferToQueue({
      whenFull: (call) => {
        call.say(texts.queueFull);
        call.hangUp();
      },
    });
  },
);
