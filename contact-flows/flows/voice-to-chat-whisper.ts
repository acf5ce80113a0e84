import { contactAttributes } from "../../config/names";
import { contactFlow } from "../language/build/contact-flow";
import { attribute, contact } from "../language/values";
import { texts } from "../texts";
import { voiceToChatTexts } from "../voice-to-chat-texts";

/** What an agent reads just before being joined with a chat that came from a call: where from, and which queue. */
export const voiceToChatWhisper = contactFlow(
  "Voice to chat agent whisper",
  {
    type: "AGENT_WHISPER",
    channels: ["CHAT"],
    description: "Tells the agent from what call a chat comes, and which queue.",
    onFailure: (call) => call.endFlow(),
  },
  (call) => {
    call.when(
      attribute(contactAttributes.offerReason),
      {
        "long-wait": (call) => call.say(voiceToChatTexts.fromWait),
        "long-queue": (call) => call.say(voiceToChatTexts.fromWait, { name: "From long queue" }),
        "nobody-staffed": (call) => call.say(voiceToChatTexts.fromNobody),
        "after-hours": (call) => call.say(voiceToChatTexts.fromClosed),
        otherwise: (call) => call.say(voiceToChatTexts.fromCall),
      },
      { name: "Check reason" },
    );
    call.say(texts.agentWhisper({ queue: contact.queueName }));
    call.endFlow();
  },
);
