import type { LinkChannel } from "../../config/names";
import { lambda } from "../language/resources";
import type { Text } from "../language/texts";
import { contact } from "../language/values";
import { voiceToChatTexts as texts } from "../voice-to-chat-texts";
import { became, keep, kept, type ModuleCall } from "./shape";

const sendChatLink = lambda("send-chat-link", { results: ["outcome"] });

/** A little longer than the function itself takes at most: its own end says more than ours. */
const answerWithinSeconds = 5;

type Minutes = (values: { readonly minutes: number }) => Text;

/** What a channel is called, and what is said of it. */
const channels = {
  sms: {
    title: "SMS",
    ...{ sent: texts.smsSent, sentBefore: texts.smsSentBefore },
    ...{ stopped: texts.smsStopped, refused: texts.smsRefused },
  },
  email: {
    title: "e-mail",
    ...{ sent: texts.emailSent, sentBefore: texts.emailSentBefore },
    ...{ stopped: texts.emailStopped, refused: texts.emailRefused },
  },
} as const satisfies Record<
  LinkChannel,
  { readonly title: string } & Record<"sent" | "sentBefore", Minutes> & Record<"stopped" | "refused", Text>
>;

/** Sends the link: the call is over when it went out, and another way is asked for when it did not. */
export function send(call: ModuleCall, channel: LinkChannel, minutes: number): void {
  const { title, sent, sentBefore, stopped, refused } = channels[channel];
  const over = (words: Minutes, what: string) => (call: ModuleCall) => {
    became(call, `accepted-${channel}`, `Offer accepted by ${what}`);
    // Where even this cannot be played, nothing can; the link is on its way.
    call.say(words({ minutes }), { onFailure: "continue" });
    call.hangUp({ name: `Goodbye after ${what}` });
  };
  const instead = (words: Text) => (call: ModuleCall) => {
    call.say(words, { onFailure: "continue" });
    call.goTo("instead");
  };
  // One branch for both, and its words once.
  const refuses = instead(refused);
  call.say(texts.oneMoment, { name: `One moment for ${title}`, onFailure: "continue" });
  keep(call, channel, "no", `Tried ${title}`);
  const outcome = invoke(call, channel, title);
  call.when(
    outcome,
    {
      sent: over(sent, title),
      "already-sent": over(sentBefore, `${title} before`),
      "opted-out": instead(stopped),
      "invalid-number": refuses,
      "not-allowed": refuses,
      otherwise: (call) => call.goTo("notSent"),
    },
    { name: `Check outcome of ${title}` },
  );
}

/** The Lambda is handed nothing personal but the address; the number it has from the contact. */
function invoke(call: ModuleCall, channel: LinkChannel, title: string) {
  const { reason, address, priority } = kept;
  call.logging("off", { name: `Logging off for ${title}` });
  const { outcome } = call.invoke(
    sendChatLink,
    { channel, reason, email: address, queuePriority: priority },
    {
      ...{ name: `Send link by ${title}`, withinSeconds: answerWithinSeconds },
      onFailure: (call) => {
        call.logging("on", { name: `Logging on after failed ${title}` });
        call.goTo("notSent");
      },
    },
  );
  call.logging("on", { name: `Logging on after ${title}` });
  return outcome;
}

/** Has an agent call back. It takes a minute at least, so that the phone does not ring while the caller is still there. */
export function callBack(call: ModuleCall): void {
  const cannot = (call: ModuleCall) => call.goTo("notCalledBack");
  // An earlier flow may have set another number, but the caller has been told of this one.
  call.setCallbackNumber(contact.customerAddress, { invalid: cannot, notDialable: cannot });
  call.callBack({ afterSeconds: 60, attempts: 2, retryAfterSeconds: 600, onFailure: cannot });
  became(call, "callback");
  call.say(texts.calledBack, { onFailure: "continue" });
  call.hangUp({ name: "Goodbye until called back" });
}
