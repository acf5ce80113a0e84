import type { Simulation } from "../../../contact-flows/simulate/simulate";
import { contactCenter, withQueues, withTasks } from "./support";

describe("a task", () => {
  test("goes straight to the general queue, waits there without a word, and is taken", async () => {
    const center = contactCenter({ world: withTasks });
    const task = center.task({ name: "Call the customer back" });

    await task.isQueuedIn("general");
    expect(center.now).toBe(Date.parse("2026-11-20T09:00Z"));
    await center.passes("5h");
    expect(task).toBeQueuedIn("general");
    const maria = center.agent("maria.lopez");
    maria.isAvailable();
    await maria.answers(task);
    await task.isConnectedTo("maria.lopez");
    await maria.hangsUp();
    await task.ends();

    expect(task.heard).toEqual([]);
  });

  test("comes in at night too, and is there in the morning", async () => {
    const center = contactCenter({ at: "2026-11-20T23:00" });
    const task = center.task();

    await task.isQueuedIn("general");
    await center.passes("12h");

    expect(task).toBeQueuedIn("general");
  });

  test("for which there is no place tries again every quarter of an hour, until there is", async () => {
    const center = contactCenter({ world: withQueues({ general: { maxContacts: 1 } }) });
    const first = center.call();
    await first.isQueuedIn("general");
    const task = center.task();

    await center.passes("20m");
    expect(task.contact.state).toBe("flow");
    await first.hangsUp();
    await task.isQueuedIn("general", { within: "15m" });
  });

  test("for which there is no place all day long is given up after a day and an hour", async () => {
    const center = contactCenter({ world: withQueues({ general: { maxContacts: 0 } }) });
    const task = center.task();

    await center.passes("24h");
    expect(task.isOver).toBe(false);
    await task.ends("CONTACT_FLOW_DISCONNECT", { within: "2h" });
  });

  test.each([
    ["to-inquiries", "Inquiries"],
    ["john-perry", "John Perry"],
  ])("is handed on by %s without a word", async (quickConnect, queue) => {
    const center = contactCenter({ world: withTasks });
    const { task, maria } = await hasTask(center);

    await maria.transfersTo(quickConnect);
    await task.isQueued();
    expect(task.queue).toBe(queue);
    const john = center.agent("john.perry");
    john.isAvailable();
    await john.answers(task);
    await task.isConnectedTo("john.perry");

    expect(task.contacts.map(({ end }) => end?.reason)).toEqual(["TRANSFERRED", undefined]);
  });

  test("is handed to a queue that is closed, and waits there until it opens", async () => {
    const center = contactCenter({ world: withTasks, at: "2026-11-20T18:30" });
    const { task, maria } = await hasTask(center);

    await maria.transfersTo("to-inquiries");
    await task.isQueuedIn("inquiries");
  });

  test("that is handed to a full queue stays with its agent until there is a place", async () => {
    const center = contactCenter({ world: withQueues({ inquiries: { maxContacts: 1 } }, withTasks) });
    const first = center.call();
    await first.presses(1);
    await first.presses(2);
    await first.isQueuedIn("inquiries");
    const { task, maria } = await hasTask(center);

    await maria.transfersTo("to-inquiries");
    await center.passes("20m");
    expect(task.contact.agent?.id).toBe("maria.lopez");
    await first.hangsUp();
    await task.isQueuedIn("inquiries", { within: "15m" });
  });

  test.each([
    ["to-inquiries", {}, { inquiries: { maxContacts: 0 } }],
    ["john-perry", { "Queue work": "QueueAtCapacity" }, {}],
  ])(
    "that is handed on by %s and finds no place for a day is its agent's again",
    async (quickConnect, faults, queues) => {
      const center = contactCenter({ world: withQueues(queues, withTasks) });
      const { task, maria } = await hasTask(center);
      center.center.choose = (_run, { id }) => (faults as Readonly<Record<string, string>>)[id];

      await maria.transfersTo(quickConnect);
      await center.passes("26h");

      await task.isConnectedTo("maria.lopez");
      expect(task.contacts.map(({ end }) => end?.reason)).toEqual([undefined, "CONTACT_FLOW_DISCONNECT"]);
    },
  );
});

/** A task that Maria has taken, and Maria. */
async function hasTask(center: Simulation) {
  const [task, maria] = [center.task(), center.agent("maria.lopez")];
  maria.isAvailable();
  await maria.answers(task);
  await task.isConnectedTo("maria.lopez");
  return { task, maria };
}
