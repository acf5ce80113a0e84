import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** Rounds of about half a minute: three quarters of an hour, longer than anybody should wait. */
const rounds = 90;

/** What a contact hears while it waits, until an agent is there: its place in the queue, and that it is not forgotten. */
export const customerQueue = contactFlow(
  "Customer queue",
  {
    type: "CUSTOMER_QUEUE",
    channels: ["VOICE", "CHAT"],
    description: "Tells waiting callers their place in the queue, comforts them, and does not keep them for ever.",
    // The contact goes on waiting, in silence.
    onFailure: (call) => call.endFlow(),
    parts: {
      withoutPlace: (call) => {
        call.loop(rounds, (call) => call.say(texts.comfort));
        call.goTo("waitedLong");
      },
      waitedLong: (call) => {
        call.say(texts.waitedLong);
        call.hangUp();
      },
    },
  },
  (call) => {
    call.onChannel({
      chat: (call) => {
        call.say(texts.comfortChat);
        call.endFlow();
      },
    });
    call.loop(rounds, (call) => {
      const { position } = call.getMetrics({ onFailure: (call) => call.goTo("withoutPlace") });
      call.compare(
        position,
        [{ operator: "NumberGreaterThan", operand: 0, to: (call) => call.say(texts.position({ position })) }],
        "continue",
      );
      call.say(texts.comfort);
    });
    call.goTo("waitedLong");
  },
);
