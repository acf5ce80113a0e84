import { defaultBehaviour } from "../../../contact-flows/simulate/behaviour";
import type { Contact } from "../../../contact-flows/simulate/contact";
import type { TraceEvent } from "../../../contact-flows/simulate/trace";
import type { SimulatedFlow } from "../../../contact-flows/simulate/world";
import { begin, centerOf, flow, hangsUp, pass, type Step } from "./support";

const most = defaultBehaviour.blocksWithoutTime;
const errors = { NoMatchingError: "hang-up" };
const task = (more: Step["parameters"] = {}): Step => ({
  ...{ type: "CreateTask", parameters: { Name: "again", ContactFlowId: "main", ...more }, errors },
});

/** Runs a flow, and gives everything that came of it, in all conversations. */
async function run(flows: readonly SimulatedFlow[], seconds = 0) {
  const center = centerOf({ flows, queues: [{ id: "orders" }], defaultFlows: { CustomerQueue: "queued" } });
  const events: TraceEvent[] = [];
  const contacts = new Set<Contact>();
  center.observers.add({
    happened: (event, contact) => {
      events.push(event);
      contacts.add(contact);
    },
  });
  begin(center, "main");
  await pass(center, seconds);
  const count = (type: TraceEvent["type"]) => events.filter((event) => event.type === type).length;
  return { center, blocks: count("block"), contacts, events };
}

const isLost = (event: TraceEvent) =>
  event.type === "contact" && event.state === "lost" && event.detail === `${most} blocks ran while no time passed`;

describe("Contacts that begin one another while no time passes", () => {
  test("are given up on where a task's flow creates the same task", async () => {
    const { blocks, events, center } = await run([flow("main", "CONTACT_FLOW", task(), hangsUp)]);

    expect(blocks).toBe(most);
    expect(events.some(isLost)).toBe(true);
    expect(center.contacts.size).toBe(0);
  });

  test("are given up on where a callback's flow asks for the same callback", async () => {
    const seconds = { InitialCallDelaySeconds: "1", RetryDelaySeconds: "1", MaximumConnectionAttempts: "1" };
    const parameters = { QueueId: "orders", ContactFlowId: "main", ...seconds };
    const callback: Step = { type: "CreateCallbackContact", parameters, errors };
    const { blocks, events } = await run([flow("main", "CONTACT_FLOW", callback, hangsUp)]);

    expect(blocks).toBe(most);
    expect(events.some(isLost)).toBe(true);
  });

  test("count together where each hands on to the next, also through queues", async () => {
    const quiet: Step = { type: "UpdateFlowLoggingBehavior", parameters: { FlowLoggingBehavior: "Enabled" } };
    const again: Step = {
      type: "DequeueContactAndTransferToQueue",
      parameters: { QueueId: "orders" },
      errors: { QueueAtCapacity: "hang-up", NoMatchingError: "hang-up" },
    };
    const setQueue: Step = { type: "UpdateContactTargetQueue", parameters: { QueueId: "orders" }, errors };
    const toQueue: Step = { type: "TransferContactToQueue", errors: { ...errors, QueueAtCapacity: "hang-up" } };
    const { blocks, events } = await run([
      flow("main", "CONTACT_FLOW", setQueue, toQueue, hangsUp),
      flow("queued", "CUSTOMER_QUEUE", ...Array<Step>(200).fill(quiet), again, hangsUp),
    ]);

    expect(blocks).toBe(most);
    expect(events.some(isLost)).toBe(true);
  });

  test("may go on for ever where time passes between them", async () => {
    const { contacts, events } = await run([flow("main", "CONTACT_FLOW", task({ DelaySeconds: "1" }), hangsUp)], 600);

    expect(contacts.size).toBeGreaterThan(most);
    expect(events.some(isLost)).toBe(false);
  });
});
