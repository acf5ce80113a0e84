import type { Center } from "../../../contact-flows/simulate/center";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import { positionOf } from "../../../contact-flows/simulate/queues";
import { accept, endAfterWork, setAgentStatus } from "../../../contact-flows/simulate/routing";
import { agentOf, ends, hook, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says, went } from "./support";

/** Calls that came one second apart and wait. */
async function waiting(center: Center, ...flows: readonly string[]): Promise<readonly Contact[]> {
  const contacts: Contact[] = [];
  for (const flow of flows) {
    contacts.push(begin(center, flow));
    await pass(center, 1);
  }
  return contacts;
}

describe("A queue", () => {
  test("is where the customer hears its flow until an agent accepts, in the middle of a word", async () => {
    const loop = [says("please hold on, all agents are busy", { id: "again", next: "again" })];
    const center = centerOf(
      world({ flows: [...(world().flows ?? []).slice(0, 4), flow("waiting", "CUSTOMER_QUEUE", ...loop)] }),
    );
    const contact = begin(center, "to orders");
    await pass(center, 3);
    const [ann] = [agentOf(center, "ann")];
    setAgentStatus(center, ann, "Available");
    await pass(center, 2);

    expect(contact).toMatchObject({ state: "offered", offeredTo: ann });
    expect(contact.run?.over).toBe(false);
    const heard = said(contact).length;
    accept(center, ann, contact);
    await pass(center, 60);

    expect(contact).toMatchObject({ state: "connected", agent: ann, run: undefined });
    expect(said(contact)).toHaveLength(heard);
    expect(went(contact)).toEqual([
      "begins VOICE INBOUND",
      "waits in Orders",
      "ann is rung",
      "leaves in Orders",
      "ann accepts",
      "connected ann",
    ]);
  });

  test("keeps who waits in silence when its flow has said all", async () => {
    const center = centerOf(world());
    const contact = begin(center, "to orders");

    await pass(center, 3600);

    expect(said(contact)).toEqual(["you are in a queue"]);
    expect(contact.state).toBe("queued");
  });

  test("of capacity 0 is always full, and takes the branch for that", async () => {
    const center = centerOf(world({ queues: [{ id: "orders", name: "Orders", maxContacts: 0 }] }));
    const contact = begin(center, "to orders");

    await pass(center, 10);

    expect(said(contact)).toEqual(["full"]);
    expect(contact.end?.reason).toBe("CONTACT_FLOW_DISCONNECT");
  });

  test("takes as many as it may hold, and again one when one leaves", async () => {
    const center = centerOf(world({ queues: [{ id: "orders", name: "Orders", maxContacts: 2 }] }));
    const [first, , third] = await waiting(center, "to orders", "to orders", "to orders");
    if (first === undefined || third === undefined) throw new Error("no calls");

    expect(said(third)).toEqual(["full"]);
    customerLeaves(center, first.conversation);
    const [fourth] = await waiting(center, "to orders");

    expect(fourth?.state).toBe("queued");
    expect(center.queues.get("orders")?.waiting.size).toBe(2);
  });

  test.each(["to nowhere", "to none"])("that is not there takes the error branch: %s", async (name) => {
    const center = centerOf(world());
    const contact = begin(center, name);

    await pass(center, 10);

    expect(said(contact)).toEqual(["no queue"]);
  });

  test("cannot be left twice: a caller who hangs up in it is gone from it", async () => {
    const center = centerOf(world());
    const contact = begin(center, "to orders");
    await pass(center, 5);

    customerLeaves(center, contact.conversation);
    customerLeaves(center, contact.conversation);
    setAgentStatus(center, agentOf(center, "ann"), "Available");
    await pass(center, 60);

    expect(went(contact)).toEqual([
      "begins VOICE INBOUND",
      "waits in Orders",
      "CUSTOMER_DISCONNECT",
      "leaves in Orders",
    ]);
    expect(center.contacts.size).toBe(0);
  });

  test("serves a lower priority number first, then who has waited longest", async () => {
    const urgent: Step = { type: "UpdateContactRoutingBehavior", parameters: { QueuePriority: "1" } };
    const flows = [
      ...(world().flows ?? []),
      flow("urgent", "CONTACT_FLOW", urgent, setQueue("orders"), toQueue, ...ends),
    ];
    const center = centerOf(world({ flows }));
    const contacts = await waiting(center, "to orders", "to orders", "urgent");

    expect(await served(center, contacts)).toEqual([2, 0, 1]);
  });

  test("counts the age that a flow adds", async () => {
    const older: Step = { type: "UpdateContactRoutingBehavior", parameters: { QueueTimeAdjustmentSeconds: "60" } };
    const flows = [
      ...(world().flows ?? []),
      flow("older", "CONTACT_FLOW", older, setQueue("orders"), toQueue, ...ends),
    ];
    const center = centerOf(world({ flows }));
    const contacts = await waiting(center, "to orders", "older");

    expect(await served(center, contacts)).toEqual([1, 0]);
  });

  test("serves a contact by a priority that its queue flow gave it only after a minute", async () => {
    const urgent: Step = { type: "UpdateContactRoutingBehavior", parameters: { QueuePriority: "1" } };
    const flows = [
      ...(world().flows ?? []).filter(({ id }) => id !== "waiting"),
      flow("waiting", "CUSTOMER_QUEUE", urgent, { type: "EndFlowExecution" }),
    ];
    const center = centerOf(world({ flows }));
    const [contact] = await waiting(center, "to orders");

    await pass(center, 58);
    expect(contact?.priority).toBe(5);
    await pass(center, 1);
    expect(contact?.priority).toBe(1);
  });

  test("asks agents with a delay only after it", async () => {
    const center = centerOf(world());
    setAgentStatus(center, agentOf(center, "dee"), "Available");
    const contact = begin(center, "to orders");

    await pass(center, 29);
    expect(contact.state).toBe("queued");
    await pass(center, 1);
    expect(contact.offeredTo?.id).toBe("dee");
  });

  test("of the first priority in a routing profile comes first, whoever has waited longer in another", async () => {
    const center = centerOf(world());
    const [, returns] = await waiting(center, "to orders", "to returns");

    setAgentStatus(center, agentOf(center, "cem"), "Available");
    await pass(center);

    expect(agentOf(center, "cem").offered).toBe(returns);
  });

  test("of an agent keeps a contact until that agent is there", async () => {
    const setAgent: Step = { type: "UpdateContactTargetQueue", parameters: { AgentId: "ann" } };
    const flows = [flow("to ann", "CONTACT_FLOW", setAgent, toQueue, ...ends)];
    const center = centerOf(world({ flows }));
    const contact = begin(center, "to ann");
    for (const id of ["bob", "cem"]) setAgentStatus(center, agentOf(center, id), "Available");
    await pass(center, 60);

    expect(contact.state).toBe("queued");
    setAgentStatus(center, agentOf(center, "ann"), "Available");
    await pass(center);

    expect(contact.offeredTo?.id).toBe("ann");
  });

  test("that a queue flow moves a contact to gets a new contact of the same conversation", async () => {
    const move: Step = {
      ...{ type: "DequeueContactAndTransferToQueue", parameters: { QueueId: "returns" } },
      errors: { QueueAtCapacity: "full", NoMatchingError: "full" },
    };
    const waitingFlow = flow(
      "waiting",
      "CUSTOMER_QUEUE",
      says("one moment"),
      move,
      says("stays", { id: "full" }),
      hangsUp,
    );
    const flows = [...(world().flows ?? []).filter(({ id }) => id !== "waiting"), waitingFlow];
    const center = centerOf(world({ flows }));
    const contact = begin(center, "to orders");
    await pass(center, 30);

    const { contacts } = contact.conversation;
    // The hook is copied: the new contact is moved from Returns to Returns, until the chain is full.
    expect(contacts).toHaveLength(12);
    expect(contacts.map(({ initialId }) => initialId)).toEqual(contacts.map(() => contact.id));
    expect(contacts[1]).toMatchObject({ previousId: contact.id, initiation: "QUEUE_TRANSFER" });
    expect(contact.end?.reason).toBe("TRANSFERRED");
    expect(said(contact).at(-1)).toBe("stays");
    expect(center.contacts.size).toBe(0);
  });

  test("may have attributes set while a contact waits, and the agent's whisper knows them", async () => {
    const set: Step = { type: "UpdateContactAttributes", parameters: { Attributes: { wish: "blue" } } };
    const flows = [
      ...(world().flows ?? []).filter(({ id }) => id !== "waiting"),
      flow("waiting", "CUSTOMER_QUEUE", set, { type: "EndFlowExecution" }),
      flow("whisper", "AGENT_WHISPER", says("wants $.Attributes.wish"), { type: "EndFlowExecution" }),
    ];
    const center = centerOf(world({ flows, defaultFlows: { AgentWhisper: "whisper" } }));
    const contact = begin(center, "to orders");
    setAgentStatus(center, agentOf(center, "ann"), "Available");
    await pass(center, 1);
    accept(center, agentOf(center, "ann"), contact);
    await pass(center, 10);

    expect(said(contact)).toEqual(["agent: wants blue"]);
  });

  test("without a flow of the contact's own has the instance's; a flow that is not there takes the error branch", async () => {
    const flows = [
      flow("plain", "CONTACT_FLOW", setQueue("orders"), toQueue, ...ends),
      flow("wrong", "CONTACT_FLOW", hook("CustomerQueue", "not-there"), setQueue("orders"), toQueue, ...ends),
      flow("standard", "CUSTOMER_QUEUE", says("standard music"), { type: "EndFlowExecution" }),
    ];
    const center = centerOf(world({ flows, defaultFlows: { CustomerQueue: "standard" } }));
    const contacts = await waiting(center, "plain", "wrong");
    await pass(center, 5);

    expect(contacts.map(said)).toEqual([["standard music"], ["no queue"]]);
  });
});

/** The order in which one agent gets contacts, by their index. */
async function served(center: Center, contacts: readonly Contact[]): Promise<readonly number[]> {
  const ann = agentOf(center, "ann");
  const order: number[] = [];
  setAgentStatus(center, ann, "Available");
  for (;;) {
    await pass(center);
    const contact = ann.offered;
    if (contact === undefined) return order;
    order.push(contacts.indexOf(contact));
    accept(center, ann, contact);
    customerLeaves(center, contact.conversation);
    endAfterWork(center, ann, contact);
  }
}

describe("What is known of a queue", () => {
  const check = (MetricType: string, when: Record<string, string>, operator: string): Step => ({
    ...{ id: "check", type: "CheckMetricData", parameters: { MetricType, QueueId: "orders" }, when, operator },
    errors: { NoMatchingError: "error", NoMatchingCondition: "no" },
    next: "error",
  });
  const answers = [
    says("yes", { id: "yes", next: "hang-up" }),
    says("no", { id: "no", next: "hang-up" }),
    says("error", { id: "error", next: "hang-up" }),
    hangsUp,
  ];
  const asked = async (step: Step, prepare: (center: Center) => Promise<void> | void) => {
    const center = centerOf(
      world({ flows: [...(world().flows ?? []), flow("ask", "CONTACT_FLOW", step, ...answers)] }),
    );
    await prepare(center);
    const contact = begin(center, "ask");
    await pass(center, 5);
    return said(contact);
  };
  const annIs = (status: string) => (center: Center) => setAgentStatus(center, agentOf(center, "ann"), status);

  test.each([
    ["NumberOfAgentsAvailable", "Available", "yes"],
    ["NumberOfAgentsAvailable", "Break", "no"],
    ["NumberOfAgentsStaffed", "Available", "yes"],
    ["NumberOfAgentsStaffed", "Break", "no"],
    ["NumberOfAgentsOnline", "Break", "yes"],
    ["NumberOfAgentsOnline", "Offline", "no"],
  ])("%s is over 0 while Ann is %s: %s", async (metric, status, answer) => {
    expect(await asked(check(metric, { "0": "yes" }, "NumberGreaterThan"), annIs(status))).toEqual([answer]);
  });

  test("is that an agent who talks is staffed, and not available", async () => {
    const talk = async (center: Center) => {
      annIs("Available")(center);
      const contact = begin(center, "to orders");
      await pass(center);
      accept(center, agentOf(center, "ann"), contact);
      await pass(center);
    };

    expect(await asked(check("NumberOfAgentsAvailable", { "0": "yes" }, "NumberGreaterThan"), talk)).toEqual(["no"]);
    expect(await asked(check("NumberOfAgentsStaffed", { "0": "yes" }, "NumberGreaterThan"), talk)).toEqual(["yes"]);
  });

  test("is the oldest contact's age in milliseconds, whatever the metric's name says", async () => {
    const oneWaits = async (center: Center) => {
      begin(center, "to orders");
      await pass(center, 300);
    };
    const over = (limit: string) =>
      check("OldestContactInQueueAgeSeconds", { [limit]: "yes" }, "NumberGreaterOrEqualTo");

    expect(await asked(over("300000"), oneWaits)).toEqual(["yes"]);
    expect(await asked(over("300001"), oneWaits)).toEqual(["no"]);
  });

  test("is how many wait", async () => {
    const two = async (center: Center) => {
      await waiting(center, "to orders", "to orders", "to returns");
    };

    expect(await asked(check("NumberOfContactsInQueue", { "2": "yes" }, "Equals"), two)).toEqual(["yes"]);
  });

  test("is nothing for a contact without a queue: the error branch is taken", async () => {
    const step = { ...check("NumberOfContactsInQueue", { "0": "yes" }, "Equals") };
    const ofWorkingQueue = { ...step, parameters: { MetricType: "NumberOfContactsInQueue" } };

    expect(await asked(ofWorkingQueue, () => undefined)).toEqual(["error"]);
  });

  const numbers = [
    "$.Metrics.Queue.Name $.Metrics.Queue.Size $.Metrics.Queue.OldestContactAge",
    "place $.Metrics.Contact.PositionInQueue wait $.Metrics.Contact.EstimatedWaitTime",
    "staffed $.Metrics.Agents.Staffed.Count busy $.Metrics.Agents.Busy.Count",
  ].join(", ");
  const get = (parameters: Record<string, string>): Step => ({ type: "GetMetricData", parameters });

  test("is in $.Metrics: size, ages in seconds, the contact's place and wait, and agents by what they do", async () => {
    const waitingFlow = flow("waiting", "CUSTOMER_QUEUE", get({}), says(numbers), {
      type: "EndFlowExecution",
    });
    const flows = [...(world().flows ?? []).filter(({ id }) => id !== "waiting"), waitingFlow];
    const center = centerOf(world({ flows }));
    annIs("Available")(center);
    const first = begin(center, "to orders");
    await pass(center);
    accept(center, agentOf(center, "ann"), first);
    await pass(center, 1);
    const [, third] = await waiting(center, "to orders", "to orders");

    expect(third && said(third)).toEqual(["Orders 2 1, place 2 wait 600, staffed 1 busy 1"]);
  });

  test("is in $.Metrics of another queue than the contact's, where the block names one", async () => {
    const flows = [
      ...(world().flows ?? []),
      flow("ask", "CONTACT_FLOW", get({ QueueId: "returns" }), says(numbers), hangsUp),
    ];
    const center = centerOf(world({ flows }));
    await waiting(center, "to returns");
    const contact = begin(center, "ask");
    await pass(center, 5);

    expect(said(contact)).toEqual(["Returns 1 1, place wait , staffed 0 busy 0"]);
  });

  test("is null in $.Metrics where nobody waits and nobody works", async () => {
    const flows = [flow("ask", "CONTACT_FLOW", get({ QueueId: "orders" }), says(numbers), hangsUp)];
    const center = centerOf(world({ flows }));
    const contact = begin(center, "ask");
    await pass(center, 5);

    expect(said(contact)).toEqual(["Orders , place wait , staffed busy"]);
  });
});

describe("A check of the hours", () => {
  const check = (parameters: Record<string, string> = {}): Step => ({
    ...{ type: "CheckHoursOfOperation", parameters, when: { True: "open", False: "closed" } },
    ...{ errors: { NoMatchingError: "error" }, next: "error" },
  });
  const answers = [
    says("open", { id: "open", next: "hang-up" }),
    says("closed", { id: "closed", next: "hang-up" }),
    says("error", { id: "error", next: "hang-up" }),
    says("no queue", { id: "no-queue", next: "hang-up" }),
    hangsUp,
  ];
  const hours = [
    { id: "day", timeZone: "UTC", periods: [{ day: "MONDAY" as const, from: "08:00", to: "18:00" }] },
    { id: "never", timeZone: "UTC", periods: [] },
  ];
  const queues = [
    { id: "orders", hours: "never" },
    { id: "returns", hours: "day" },
    { id: "always" },
    { id: "lost", hours: "nobody-knows" },
  ];
  const at = async (...steps: readonly Step[]) => {
    const flows = [flow("ask", "CONTACT_FLOW", ...steps, ...answers)];
    const center = centerOf(world({ flows, hours, queues }), { at: "2026-01-05T09:00Z" });
    const contact = begin(center, "ask");
    await pass(center, 5);
    return said(contact);
  };

  test("is of the hours that it names", async () => {
    expect(await at(check({ HoursOfOperationId: "day" }))).toEqual(["open"]);
    expect(await at(check({ HoursOfOperationId: "never" }))).toEqual(["closed"]);
  });

  test.each([
    ["orders", "closed"],
    ["returns", "open"],
    ["always", "open"],
    ["lost", "error"],
  ])("is of the working queue's hours where it names none: %s is %s", async (queue, answer) => {
    expect(await at(setQueue(queue), check())).toEqual([answer]);
  });

  test("takes the error branch without a queue, for an agent's queue, and for hours that are not there", async () => {
    const setAgent: Step = { type: "UpdateContactTargetQueue", parameters: { AgentId: "ann" } };

    expect(await at(check())).toEqual(["error"]);
    expect(await at(setAgent, check())).toEqual(["error"]);
    expect(await at(check({ HoursOfOperationId: "nobody-knows" }))).toEqual(["error"]);
  });
});

test("the place in a queue follows who counts more, not only who came first", async () => {
  const center = centerOf(world());
  const calls = ["+14155550101", "+14155550102", "+14155550103"].map((from) =>
    begin(center, "to returns", "VOICE", from),
  );
  await pass(center, 10);
  const [first, second, third] = calls;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three calls were made");
  expect(calls.map((call) => positionOf(call, center))).toEqual([1, 2, 3]);

  third.priority = 1;
  second.seniority = 60_000;

  expect(calls.map((call) => positionOf(call, center))).toEqual([3, 2, 1]);
});
