import type { Contact } from "../../../contact-flows/simulate/contact";
import { resume } from "../../../contact-flows/simulate/hold";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import { accept, agentLeaves, endAfterWork, setAgentStatus } from "../../../contact-flows/simulate/routing";
import { contactOf, strandOf } from "../../../contact-flows/simulate/scenario/strand";
import { thirdPartyLeaves } from "../../../contact-flows/simulate/third-party";
import { transfer } from "../../../contact-flows/simulate/transfers";
import type { World } from "../../../contact-flows/simulate/world";
import { accepted, agentOf, ends, hook, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, flow, hangsUp, pass, repeats, type Step, said, says, went } from "./support";

const endFlow: Step = { type: "EndFlowExecution" };
const participant = (PreviousContactParticipantState: string): Step => ({
  ...{ type: "UpdatePreviousContactParticipantState", parameters: { PreviousContactParticipantState } },
  errors: { NoMatchingError: "hang-up" },
});
const setAgent: Step = {
  ...{ type: "UpdateContactTargetQueue", parameters: { AgentId: "$.Agent.ARN" } },
  errors: { NoMatchingError: "no-queue" },
};
const set: Step = { type: "UpdateContactAttributes", parameters: { Attributes: { wish: "blue" } } };

function transfers(more: Partial<World> = {}): Partial<World> {
  const quickConnect = (id: string, flow: string) => ({ id, type: "queue" as const, queue: "returns", flow });
  return world({
    flows: [
      ...(world().flows ?? []),
      flow("call", "CONTACT_FLOW", set, hook("CustomerQueue", "waiting"), setQueue("orders"), toQueue, ...ends),
      flow("on hold", "CUSTOMER_HOLD", repeats("music")),
      flow("hand over", "QUEUE_TRANSFER", says("transferring"), toQueue, ...ends),
      flow("to agent", "AGENT_TRANSFER", setAgent, toQueue, ...ends),
      flow("straight to agent", "AGENT_TRANSFER", { type: "TransferContactToAgent" }),
      flow("refuse", "QUEUE_TRANSFER", says("closed"), hangsUp),
      flow("say only", "QUEUE_TRANSFER", says("said"), endFlow),
      flow("broken", "QUEUE_TRANSFER", says("broken", { next: "" })),
      flow(
        "payment",
        "QUEUE_TRANSFER",
        says("one"),
        participant("AgentOnHold"),
        says("your card, please"),
        participant("CustomerOnHold"),
        says("two"),
        endFlow,
        hangsUp,
      ),
    ],
    quickConnects: [
      ...["hand over", "refuse", "say only", "broken", "payment"].map((flow) => quickConnect(flow, flow)),
      { id: "cem", name: "Cem", type: "user", agent: "cem", flow: "to agent" },
      { id: "cem at once", type: "user", agent: "cem", flow: "straight to agent" },
      { id: "outside", type: "phone-number", number: "+14155550111" },
      { id: "no flow", type: "queue", queue: "returns", flow: "not-there" },
      { id: "no queue", type: "queue", queue: "not-there", flow: "refuse" },
    ],
    defaultFlows: { CustomerHold: "on hold" },
    ...more,
  });
}

/** Ann talks to a customer; nothing that was said before counts. */
async function talking(more: Partial<World> = {}) {
  const center = centerOf(transfers(more));
  const ann = agentOf(center, "ann");
  const contact = await accepted(center, "call", ann);
  contact.conversation.lines.length = 0;
  return { center, ann, contact };
}

/** What was said, every line once. */
const heard = (contact: Contact) => [...new Set(said(contact))];

describe("A transfer by quick connect", () => {
  test("speaks with the agent while the customer is on hold; queued, the agent is free and the customer waits", async () => {
    const { center, ann, contact } = await talking();
    const next = transfer(center, contact, "hand over");
    await pass(center, 0.1);

    expect(contact.state).toBe("hold");
    expect(contactOf(strandOf(contact))).toBe(contact);
    await pass(center, 5);

    expect(heard(contact)).toEqual(["music", "agent: transferring", "you are in a queue"]);
    expect(next).toMatchObject({ state: "queued", initiation: "TRANSFER", attributes: { wish: "blue" } });
    expect(next).toMatchObject({ initialId: contact.id, previousId: contact.id, queue: { name: "Returns" } });
    expect(contact.end?.reason).toBe("TRANSFERRED");
    expect([...ann.afterWork]).toEqual([contact]);
    expect(contact.conversation.customerPresent).toBe(true);
  });

  test("rings at the other agent, who is $.Agent in the flow", async () => {
    const { center, contact } = await talking();
    const cem = agentOf(center, "cem");
    setAgentStatus(center, cem, "Available");
    const next = transfer(center, contact, "Cem");
    await pass(center, 1);

    expect(next.offeredTo).toBe(cem);
    accept(center, cem, next);
    await pass(center);

    expect(next).toMatchObject({ state: "connected", agent: cem });
  });

  test("straight to an agent who is busy comes to nothing; to one who is free, the phone rings", async () => {
    const { center, contact } = await talking();
    transfer(center, contact, "cem at once");
    await pass(center);

    expect(contact.state).toBe("connected");
    setAgentStatus(center, agentOf(center, "cem"), "Available");
    const next = transfer(center, contact, "cem at once");
    await pass(center);

    expect(next.offeredTo?.id).toBe("cem");
  });

  test.each([
    ["refuse", "agent: closed"],
    ["say only", "agent: said"],
    ["broken", "agent: broken"],
  ])("whose flow ends otherwise has agent and customer talk again: %s", async (quickConnect, line) => {
    const { center, ann, contact } = await talking();
    const next = transfer(center, contact, quickConnect);
    await pass(center, 60);

    expect(contact).toMatchObject({ state: "connected", end: undefined, transferredBy: undefined });
    expect(heard(contact)).toEqual(["music", line]);
    expect(next.end?.reason).toBe("CONTACT_FLOW_DISCONNECT");
    expect([...ann.contacts]).toEqual([contact]);
    expect(contact.conversation.customerPresent).toBe(true);
  });

  test("to a queue that is full has agent and customer talk again", async () => {
    const queues = [
      { id: "orders", name: "Orders" },
      { id: "returns", name: "Returns", maxContacts: 0 },
    ];
    const { center, contact } = await talking({ queues });
    transfer(center, contact, "hand over");
    await pass(center, 60);

    expect(heard(contact)).toEqual(["music", "agent: transferring", "agent: full"]);
    expect(contact.state).toBe("connected");
  });

  test("ends when the customer hangs up meanwhile", async () => {
    const { center, ann, contact } = await talking();
    const next = transfer(center, contact, "hand over");
    await pass(center, 0.1);
    customerLeaves(center, contact.conversation);
    await pass(center, 60);

    expect([contact.end?.reason, next.end?.reason]).toEqual(["CUSTOMER_DISCONNECT", "CUSTOMER_DISCONNECT"]);
    expect(center.contacts.size).toBe(0);
    expect(ann.contacts.size).toBe(0);
  });

  test("ends when the agent hangs up meanwhile", async () => {
    const { center, contact } = await talking();
    const next = transfer(center, contact, "hand over");
    await pass(center, 0.1);
    agentLeaves(center, contact);
    await pass(center, 60);

    expect(next).toMatchObject({ state: "ended", queue: { name: "Returns" } });
    expect(center.queues.get("returns")?.waiting.size).toBe(0);
  });

  test("may put the agent on hold to speak with the customer, and the customer again", async () => {
    const { center, contact } = await talking();
    const next = transfer(center, contact, "payment");
    await pass(center, 0.5);

    expect(contactOf(strandOf(contact))).toBe(next);
    await pass(center, 60);

    expect(heard(contact)).toEqual(["music", "agent: one", "your card, please", "agent: two"]);
    expect(contact.state).toBe("connected");
  });

  test("of a chat needs no hold", async () => {
    const queues = [{ queue: "orders", channel: "CHAT" as const, priority: 1, delay: 0 }];
    const center = centerOf(transfers({ routingProfiles: [{ id: "orders-only", concurrency: { CHAT: 1 }, queues }] }));
    const contact = await accepted(center, "call", agentOf(center, "ann"), "CHAT");
    const next = transfer(center, contact, "hand over");
    await pass(center, 5);

    expect(went(contact)).not.toContain("hold");
    expect(next.state).toBe("queued");
    expect(contact.end?.reason).toBe("TRANSFERRED");
  });

  test("is refused where it leads nowhere, by what is missing", async () => {
    const { center, contact } = await talking();

    expect(() => transfer(center, contact, "nobody")).toThrow('There is no quick connect "nobody".');
    expect(() => transfer(center, contact, "no flow")).toThrow(/flow that is not there: not-there/);
    expect(() => transfer(center, contact, "no queue")).toThrow(/has no queue not-there/);
    expect(contact).toMatchObject({ state: "connected", transferredBy: undefined });
  });

  test("is refused while another goes on, of a contact that waits, and of the twelfth in a chain", async () => {
    const { center, contact } = await talking();
    transfer(center, contact, "hand over");

    expect(() => transfer(center, contact, "refuse")).toThrow("being transferred already");
    expect(() => resume(center, contact)).toThrow("being transferred");
    const waiting = begin(center, "call");
    await pass(center, 5);
    expect(() => transfer(center, waiting, "refuse")).toThrow('this one is "queued"');
  });

  test("is refused of the twelfth contact in a chain", async () => {
    const { center, contact } = await talking();
    const cem = agentOf(center, "cem");
    let last = contact;
    for (let index = 0; index < 11; index += 1) {
      setAgentStatus(center, cem, "Available");
      const next = transfer(center, last, "hand over");
      await pass(center, 5);
      endAfterWork(center, cem, last);
      await pass(center);
      accept(center, cem, next);
      await pass(center);
      last = next;
    }

    expect(() => transfer(center, last, "hand over")).toThrow("The contact is the last of 12");
  });
});

describe("A call to somebody outside", () => {
  const number = "+14155550111";
  const outside = (goesOn: "True" | "False", limit = "30"): Step => ({
    type: "TransferParticipantToThirdParty",
    parameters: {
      ThirdPartyPhoneNumber: number,
      ThirdPartyConnectionTimeLimitSeconds: limit,
      ContinueFlowExecution: goesOn,
    },
    errors: { CallFailed: "failed", ConnectionTimeLimitExceeded: "no-answer", NoMatchingError: "error" },
  });
  const after = [
    says("welcome back", { next: "hang-up" }),
    says("failed", { id: "failed", next: "hang-up" }),
    says("no answer", { id: "no-answer", next: "hang-up" }),
    says("error", { id: "error", next: "hang-up" }),
    hangsUp,
  ];
  const called = (step: Step, more: Partial<World> = {}) => {
    const center = centerOf(world({ flows: [flow("out", "CONTACT_FLOW", step, ...after)], ...more }));
    return { center, contact: begin(center, "out") };
  };

  test("is held until that one leaves; then the flow goes on", async () => {
    const { center, contact } = called(outside("True"));
    await pass(center, 10);

    expect(contact.state).toBe("third-party");
    thirdPartyLeaves(center, contact);
    await pass(center, 5);

    expect(said(contact)).toEqual(["welcome back"]);
  });

  test("is over with that one where the flow does not go on", async () => {
    const { center, contact } = called(outside("False"));
    await pass(center, 120);

    expect(said(contact)).toEqual([]);
    expect(contact.end?.reason).toBe("THIRD_PARTY_DISCONNECT");
    expect(() => thirdPartyLeaves(center, contact)).toThrow("The customer talks to nobody outside");
  });

  test("is over when the customer hangs up", async () => {
    const { center, contact } = called(outside("True"));
    await pass(center, 10);
    customerLeaves(center, contact.conversation);
    await pass(center, 120);

    expect(said(contact)).toEqual([]);
    expect(contact.end?.reason).toBe("CUSTOMER_DISCONNECT");
  });

  test.each([
    ["busy", "failed", 6],
    ["no-answer", "no answer", 31],
  ] as const)("that is %s takes a branch of its own", async (answer, line, seconds) => {
    const { center, contact } = called(outside("True"), { thirdParties: { [number]: answer } });
    await pass(center, seconds);

    expect(said(contact)).toEqual([line]);
  });

  test("takes the branch for the time limit where nobody can answer so soon, and for numbers that may not be called", async () => {
    const soon = called(outside("True", "2"));
    const forbidden = called(outside("True"), { dialablePrefixes: ["+44"] });
    await pass(soon.center, 5);
    await pass(forbidden.center, 5);

    expect([said(soon.contact), said(forbidden.contact)]).toEqual([["no answer"], ["failed"]]);
  });

  test("by quick connect frees the agent once it is answered", async () => {
    const { center, ann, contact } = await talking();
    const next = transfer(center, contact, "outside");
    await pass(center, 10);

    expect(next.state).toBe("third-party");
    expect([...ann.afterWork]).toEqual([contact]);
    await pass(center, 60);

    expect(next.end?.reason).toBe("THIRD_PARTY_DISCONNECT");
    expect(contact.conversation.customerPresent).toBe(false);
  });

  test.each(["busy", "no-answer"] as const)(
    "by quick connect that is %s has agent and customer talk again",
    async (answer) => {
      const { center, contact } = await talking({ thirdParties: { [number]: answer } });
      transfer(center, contact, "outside");
      await pass(center, 30);

      expect(contact.state).toBe("connected");
    },
  );
});
