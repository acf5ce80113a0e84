import { routedChannels } from "../channels";
import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** Rounds of some 25 seconds: more than half an hour, longer than anybody should wait on the telephone. */
const rounds = 90;

/**
 * What a contact hears while it waits, until an agent is there: its place in the queue, and that it is not forgotten.
 * Prompts take time on the telephone only: elsewhere all rounds would be over at once, and the contact with them. Where
 * the flow ends, a contact goes on waiting in silence.
 */
export const customerQueue = contactFlow(
  "Customer queue",
  {
    type: "CUSTOMER_QUEUE",
    channels: routedChannels,
    description:
      "Tells waiting callers their place in the queue, comforts them, and does not keep them for ever. Chats read one line, and wait as tasks do.",
    onFailure: (call) => call.goTo("waitOn"),
    parts: {
      withoutPlace: (call) => {
        call.loop(rounds, (call) => call.say(texts.comfort), { name: "Rounds without place" });
        call.goTo("waitedLong");
      },
      waitedLong: (call) => {
        call.say(texts.waitedLong);
        call.hangUp();
      },
      waitOn: (call) => call.endFlow({ name: "Wait on in silence" }),
    },
  },
  (call) => {
    call.onChannel({
      voice: (call) => {
        call.loop(
          rounds,
          (call) => {
            const { position } = call.getMetrics({ onFailure: (call) => call.goTo("withoutPlace") });
            call.compare(
              position,
              [{ operator: "NumberGreaterThan", operand: 0, to: (call) => call.say(texts.position({ position })) }],
              "continue",
            );
            call.say(texts.comfort);
          },
          { name: "Rounds" },
        );
        call.goTo("waitedLong");
      },
      chat: (call) => call.say(texts.comfortChat),
    });
    call.goTo("waitOn");
  },
);
