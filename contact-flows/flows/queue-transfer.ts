import { routedChannels } from "../channels";
import { contactFlow } from "../language/build/contact-flow";
import { queueWork } from "../queue-work";
import { flows } from "../resources";
import { texts } from "../texts";

/** Runs when an agent hands a contact to a queue, which the quick connect has set. */
export const queueTransfer = contactFlow(
  "Queue transfer",
  {
    type: "QUEUE_TRANSFER",
    channels: routedChannels,
    description: "Hands a contact to a queue, if that is open; a task waits there until it opens.",
    onFailure: (call) => {
      call.say(texts.transferFailed);
      call.hangUp();
    },
  },
  (call) => {
    call.on("CustomerQueue", flows.customerQueue, { name: "Queue flow", onFailure: "continue" });
    call.onChannel({ task: queueWork });
    call.unlessOpen("of-queue", (call) => {
      call.say(texts.queueClosed);
      call.hangUp();
    });
    call.say(texts.transferring);
    call.transferToQueue({
      whenFull: (call) => {
        call.say(texts.queueFull);
        call.hangUp();
      },
    });
  },
);
