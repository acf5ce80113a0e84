import { contactFlow } from "../language/build/contact-flow";
import { flows } from "../resources";
import { texts } from "../texts";

/** Runs when an agent hands a contact to a queue, which the quick connect has set. */
export const queueTransfer = contactFlow(
  "Queue transfer",
  {
    type: "QUEUE_TRANSFER",
    channels: ["VOICE", "CHAT"],
    description: "Hands a contact to a queue, if that is open.",
    onFailure: (call) => {
      call.say(texts.transferFailed);
      call.hangUp();
    },
  },
  (call) => {
    call.unlessOpen("of-queue", (call) => {
      call.say(texts.queueClosed);
      call.hangUp();
    });
    call.on("CustomerQueue", flows.customerQueue, { onFailure: "continue" });
    call.say(texts.transferring);
    call.transferToQueue({
      whenFull: (call) => {
        call.say(texts.queueFull);
        call.hangUp();
      },
    });
  },
);
