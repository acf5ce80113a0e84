import type { Call } from "./language/build/call";

/** What it takes to queue: flows of several types have it. */
type QueueCall = Pick<
  Call<{ readonly type: "CONTACT_FLOW"; readonly channel: "TASK"; readonly part: never }>,
  "loop" | "wait" | "transferToQueue" | "hangUp"
>;

/** As often as a block can repeat: a little more than a day. */
const tries = 100;
const secondsBetween = 900;

/**
 * Puts a contact to whom nothing can be said, such as a task, into the queue that is set. Nobody would hear that the
 * queue is closed or full, and to end the contact would lose the work: it waits, and tries again.
 */
export function queueWork(call: QueueCall): void {
  call.loop(
    tries,
    (call) => {
      call.transferToQueue({ name: "Queue work", whenFull: "continue", onFailure: "continue" });
      call.wait(secondsBetween);
    },
    { name: "Try to queue work" },
  );
  call.hangUp({ name: "Give work up" });
}
