import { contactFlow, type FlowDefinition } from "../language/build/contact-flow";
import type { VoiceToChatSettings } from "../settings";
import { askInstead, sendAfterAll } from "../voice-to-chat/ask";
import { callBack, send } from "../voice-to-chat/send";
import { became } from "../voice-to-chat/shape";
import { triggersOf } from "../voice-to-chat/triggers";
import { lookUp, ways } from "../voice-to-chat/ways";
import { voiceToChatTexts as texts } from "../voice-to-chat-texts";

const description =
  "Offers a chat to a caller who would wait, and sends the link. Set the queue before it. It switches flow logs off while it holds an e-mail address, and on again.";

/**
 * Offers a caller who would wait a chat in place of the call. A voice flow sets its queue and invokes it. It comes back
 * where nothing speaks for an offer, where no link can go out, and where the caller stays; attribute `chatOffer` says
 * which. It has no contract: Terraform's provider cannot make modules with one.
 */
export function voiceToChat(settings: VoiceToChatSettings): FlowDefinition {
  const { moduleName, linkMinutes } = settings;
  const triggers = triggersOf(settings);
  if (triggers.length === 0) return withoutTriggers(moduleName);
  return contactFlow(
    moduleName,
    {
      type: "MODULE",
      channels: ["VOICE"],
      description,
      // Whatever breaks, the call goes on as it would without the module.
      onFailure: (call) => call.goTo("back"),
      parts: {
        lookUp: (call) => lookUp(call, settings),
        ways,
        sms: (call) => send(call, "sms", linkMinutes),
        email: (call) => send(call, "email", linkMinutes),
        declined: (call) => {
          became(call, "declined");
          call.goTo("back");
        },
        notSent: (call) => {
          call.say(texts.notSent, { onFailure: "continue" });
          call.goTo("instead");
        },
        instead: askInstead,
        smsAfterAll: (call) => sendAfterAll(call, "sms"),
        emailAfterAll: (call) => sendAfterAll(call, "email"),
        callBack,
        notCalledBack: (call) => {
          call.say(texts.notCalledBack, { onFailure: "continue" });
          call.goTo("back");
        },
        back: (call) => call.returnFromModule(),
      },
    },
    (call) => {
      for (const trigger of triggers) trigger(call);
      call.goTo("back");
    },
  );
}

/** A flow that invokes the module need not be changed where every trigger is switched off. */
function withoutTriggers(name: string): FlowDefinition {
  return contactFlow(name, { type: "MODULE", channels: ["VOICE"], description }, (call) => call.returnFromModule());
}
