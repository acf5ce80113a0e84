import { answerCallback, declineCallback } from "../../../contact-flows/simulate/callbacks";
import type { Center } from "../../../contact-flows/simulate/center";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import { accept, agentLeaves, endAfterWork, setAgentStatus } from "../../../contact-flows/simulate/routing";
import type { World } from "../../../contact-flows/simulate/world";
import { agentOf, ends, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says, went } from "./support";

const number = "+14155550100";

const promise = (parameters: Record<string, string> = {}): Step => ({
  type: "CreateCallbackContact",
  parameters: {
    ...{ InitialCallDelaySeconds: "60", MaximumConnectionAttempts: "2", RetryDelaySeconds: "600" },
    ...parameters,
  },
  errors: { NoMatchingError: "no" },
});
const setNumber = (CallbackNumber: string): Step => ({
  ...{ type: "UpdateContactCallbackNumber", parameters: { CallbackNumber } },
  errors: { InvalidCallbackNumber: "invalid", CallbackNumberNotDialable: "not-dialable" },
});
const after = [
  says("we call you back", { next: "hang-up" }),
  says("no callback", { id: "no", next: "hang-up" }),
  says("invalid", { id: "invalid", next: "hang-up" }),
  says("not dialable", { id: "not-dialable", next: "hang-up" }),
  says("no queue", { id: "no-queue", next: "hang-up" }),
  hangsUp,
];
const endFlow: Step = { type: "EndFlowExecution" };

function promised(steps: readonly Step[] = [setQueue("orders"), promise()], more: Partial<World> = {}): Center {
  const queues = [{ id: "orders", name: "Orders", outboundWhisper: "hello again" }];
  return centerOf(
    world({
      flows: [
        ...(world().flows ?? []),
        flow("call", "CONTACT_FLOW", ...steps, ...after),
        flow("hello again", "OUTBOUND_WHISPER", says("we promised to call"), endFlow),
        flow("for callbacks", "CONTACT_FLOW", setQueue("orders"), toQueue, ...ends),
      ],
      queues,
      ...more,
    }),
  );
}

/** A caller who is promised to be called back and hangs up, and the contact by which that happens. */
async function owed(center: Center): Promise<{ readonly first: Contact; readonly callback: Contact }> {
  const first = begin(center, "call");
  await pass(center, 5);
  const callback = first.conversation.contacts[1];
  if (callback === undefined) throw new Error(`There is no callback: ${said(first).join()}`);
  return { first, callback };
}

/** Ann takes a callback that waits. */
async function taken(center: Center, callback: Contact): Promise<void> {
  setAgentStatus(center, agentOf(center, "ann"), "Available");
  await pass(center);
  accept(center, agentOf(center, "ann"), callback);
  await pass(center);
}

describe("A callback", () => {
  test("waits after its delay; when an agent takes it the customer's phone rings; answered, a whisper is heard", async () => {
    const center = promised();
    const { first, callback } = await owed(center);

    expect(first.end?.reason).toBe("CONTACT_FLOW_DISCONNECT");
    expect(callback).toMatchObject({ state: "scheduled", initiation: "CALLBACK", previousId: first.id });
    await pass(center, 60);
    expect(callback.state).toBe("queued");
    await taken(center, callback);

    expect(callback.state).toBe("ringing");
    expect([...center.ringing.keys()]).toEqual([number]);
    answerCallback(center, number);
    await pass(center, 10);

    expect(callback.state).toBe("connected");
    expect(said(first)).toEqual(["we call you back", "we promised to call"]);
    expect(first.conversation.customerPresent).toBe(true);
    expect(center.ringing.size).toBe(0);
    customerLeaves(center, first.conversation);
    expect(callback.end?.reason).toBe("CUSTOMER_DISCONNECT");
  });

  test("has no queue flow: nobody is there to hear it", async () => {
    const center = promised(undefined, { defaultFlows: { CustomerQueue: "waiting" } });
    const { first } = await owed(center);
    await pass(center, 120);

    expect(said(first)).toEqual(["we call you back"]);
  });

  test("is owed to a caller who hangs up before the flow says goodbye", async () => {
    const center = promised();
    const first = begin(center, "call");
    await pass(center);
    customerLeaves(center, first.conversation);
    await pass(center, 60);

    expect(first.conversation.contacts.map(({ state }) => state)).toEqual(["ended", "queued"]);
  });

  test("that nobody answers is tried again after a while, as often as it says", async () => {
    const center = promised();
    const { callback } = await owed(center);
    await pass(center, 60);
    await taken(center, callback);
    await pass(center, 30);

    expect(callback.state).toBe("scheduled");
    expect([...agentOf(center, "ann").afterWork]).toEqual([callback]);
    endAfterWork(center, agentOf(center, "ann"), callback);
    await pass(center, 599);
    expect(callback.state).toBe("scheduled");
    await pass(center, 1);
    accept(center, agentOf(center, "ann"), callback);
    await pass(center);
    declineCallback(center, callback);

    expect(callback.end?.reason).toBe("CUSTOMER_NEVER_ARRIVED");
    expect(went(callback).filter((line) => line.startsWith("not-reached"))).toHaveLength(2);
    expect(center.contacts.size).toBe(0);
  });

  test("ends when the agent hangs up while it rings", async () => {
    const center = promised();
    const { callback } = await owed(center);
    await pass(center, 60);
    await taken(center, callback);

    agentLeaves(center, callback);

    expect(center.ringing.size).toBe(0);
    expect(callback.end?.reason).toBe("AGENT_DISCONNECT");
    expect(() => answerCallback(center, number)).toThrow(`No phone rings at ${number}. None rings at all.`);
  });

  test("goes to the number that was set, after the queue that the block names", async () => {
    const center = promised([setNumber("+442079460000"), promise({ QueueId: "orders" })]);
    const { callback } = await owed(center);
    await pass(center, 60);
    await taken(center, callback);

    expect([...center.ringing.keys()]).toEqual(["+442079460000"]);
    expect(() => declineCallback(center, number)).toThrow("These ring: +442079460000.");
  });

  test("may run through a flow of its own in place of the delay", async () => {
    const center = promised([setQueue("orders"), promise({ ContactFlowId: "for callbacks" })]);
    const { first, callback } = await owed(center);

    expect(callback.state).toBe("queued");
    expect(went(first)).not.toContain("waits in Orders");
  });

  test.each([
    ["without a queue", [promise()], {}, "no callback"],
    [
      "to a queue that is full",
      [setQueue("orders"), promise()],
      { queues: [{ id: "orders", maxContacts: 0 }] },
      "no callback",
    ],
    ["by a flow that is not there", [setQueue("orders"), promise({ ContactFlowId: "not-there" })], {}, "no callback"],
    ["with no attempt", [setQueue("orders"), promise({ MaximumConnectionAttempts: "0" })], {}, "no callback"],
    ["to a number that is none", [setNumber("020 7946")], {}, "invalid"],
    ["to a number that was not asked for", [setNumber("$.StoredCustomerInput")], {}, "invalid"],
    ["to a number that may not be called", [setNumber("+442079460000")], { dialablePrefixes: ["+1"] }, "not dialable"],
  ] as const)("%s takes the branch for that", async (_, steps, more, line) => {
    const center = promised(steps, more as Partial<World>);
    const contact = begin(center, "call");
    await pass(center, 5);

    expect(said(contact)).toEqual([line]);
    expect(contact.conversation.contacts).toHaveLength(1);
  });

  test("cannot be asked for in a chat, which has no number", async () => {
    const center = promised([setNumber("+442079460000")]);
    const contact = begin(center, "call", "CHAT");
    await pass(center, 5);

    expect(said(contact)).toEqual(["invalid"]);
  });
});

describe("A task", () => {
  const create = (parameters: Record<string, string> = {}): Step => ({
    ...{
      type: "CreateTask",
      parameters: { Name: "Call $.CustomerEndpoint.Address", ContactFlowId: "task", ...parameters },
    },
    errors: { NoMatchingError: "no" },
  });
  const made = (parameters: Record<string, string> = {}) => {
    const flows = [
      flow("call", "CONTACT_FLOW", create(parameters), says("task $.Task.ContactId"), ...after),
      flow("task", "CONTACT_FLOW", setQueue("orders"), toQueue, ...ends),
    ];
    const center = centerOf(world({ flows }));
    return { center, contact: begin(center, "call") };
  };
  const tasks = (center: Center) => [...center.contacts].filter(({ channel }) => channel === "TASK");

  test("is a contact of its own that goes through its flow, and outlives the call", async () => {
    const { center, contact } = made();
    await pass(center, 30);
    const [task] = tasks(center);

    expect(contact.state).toBe("ended");
    expect(task).toMatchObject({ name: `Call ${number}`, state: "queued", queue: { name: "Orders" } });
    expect(said(contact)[0]).toBe(`task ${task?.id}`);
    expect(task?.conversation).not.toBe(contact.conversation);
  });

  test("may begin later", async () => {
    const { center } = made({ DelaySeconds: "3600" });
    await pass(center, 3599);

    expect(tasks(center).map(({ state }) => state)).toEqual(["scheduled"]);
    await pass(center, 1);
    expect(tasks(center).map(({ state }) => state)).toEqual(["queued"]);
  });

  test("may begin at a time", async () => {
    const { center } = made({ ScheduledTime: "2026-01-05T09:30:00Z" });
    await pass(center, 1799);

    expect(tasks(center).map(({ state }) => state)).toEqual(["scheduled"]);
    await pass(center, 1);
    expect(tasks(center).map(({ state }) => state)).toEqual(["queued"]);
  });

  test.each([{ ContactFlowId: "not-there" }, { ScheduledTime: "soon" }, { DelaySeconds: "0" }])(
    "takes the error branch with %j",
    async (parameters) => {
      const { center, contact } = made(parameters);
      await pass(center, 5);

      expect(said(contact)).toEqual(["no callback"]);
      expect(tasks(center)).toEqual([]);
    },
  );
});
