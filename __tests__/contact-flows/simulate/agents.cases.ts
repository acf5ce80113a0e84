import type { Center } from "../../../contact-flows/simulate/center";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { hold, resume } from "../../../contact-flows/simulate/hold";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import { accept, agentLeaves, endAfterWork, reject, setAgentStatus } from "../../../contact-flows/simulate/routing";
import type { World } from "../../../contact-flows/simulate/world";
import { accepted, agentOf, ends, hook, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, flow, hangsUp, pass, repeats, type Step, said, says, went } from "./support";

const endFlow: Step = { type: "EndFlowExecution" };
const whispers: Partial<World> = {
  flows: [
    ...(world().flows ?? []),
    flow("to agent", "AGENT_WHISPER", says("a call for $.Agent.FirstName"), endFlow),
    flow("to customer", "CUSTOMER_WHISPER", says("$.Agent.FirstName will be with you"), endFlow),
    flow("goodbye", "CONTACT_FLOW", says("how did we do"), hangsUp),
    flow("with goodbye", "CONTACT_FLOW", hook("CustomerRemaining", "goodbye"), setQueue("orders"), toQueue, ...ends),
    flow(
      "no whispers",
      "CONTACT_FLOW",
      switchedOff("AgentWhisper"),
      switchedOff("CustomerWhisper"),
      setQueue("orders"),
      toQueue,
      ...ends,
    ),
    flow("on hold", "CUSTOMER_HOLD", repeats("music")),
    flow("holding", "AGENT_HOLD", repeats("the customer waits")),
  ],
  defaultFlows: {
    AgentWhisper: "to agent",
    CustomerWhisper: "to customer",
    CustomerHold: "on hold",
    AgentHold: "holding",
  },
};

function switchedOff(event: string): Step {
  return {
    ...{ type: "UpdateContactEventHooks", errors: { NoMatchingError: "no-queue" } },
    parameters: { EventHooksConfiguration: { [event]: { DisableExecution: "true" } } },
  };
}

/** A contact that rings at the phone of whoever is available. */
async function rings(center: Center, name = "to orders"): Promise<Contact> {
  const contact = begin(center, name);
  await pass(center);
  return contact;
}

describe("An agent", () => {
  test("who has waited longest is asked first, and the next one where that one does not answer", async () => {
    const center = centerOf(world());
    const [ann, bob] = [agentOf(center, "ann"), agentOf(center, "bob")];
    setAgentStatus(center, bob, "Available");
    await pass(center, 5);
    setAgentStatus(center, ann, "Available");
    const contact = await rings(center);

    expect(contact.offeredTo).toBe(bob);
    await pass(center, 20);

    expect(contact.offeredTo).toBe(ann);
    expect(bob).toMatchObject({ missed: true, offered: undefined });
    await pass(center, 20);
    expect(contact).toMatchObject({ state: "queued", offeredTo: undefined });
    setAgentStatus(center, bob, "Available");
    await pass(center);
    expect(contact.offeredTo).toBe(bob);
    expect(went(contact)).toContain("bob misses it");
  });

  test("who rejects a contact is asked for none until available again", async () => {
    const center = centerOf(world());
    const [ann, bob] = [agentOf(center, "ann"), agentOf(center, "bob")];
    setAgentStatus(center, ann, "Available");
    const contact = await rings(center);

    reject(center, ann, contact);
    await pass(center, 60);

    expect(contact.state).toBe("queued");
    setAgentStatus(center, bob, "Available");
    await pass(center);
    expect(contact.offeredTo).toBe(bob);
  });

  test("whose phone rings for a caller who hangs up is free for the next", async () => {
    const center = centerOf(world());
    const ann = agentOf(center, "ann");
    setAgentStatus(center, ann, "Available");
    const [first, second] = [await rings(center), await rings(center)];

    expect(ann.offered).toBe(first);
    customerLeaves(center, first.conversation);
    await pass(center);

    expect(ann).toMatchObject({ offered: second, missed: false });
    expect(first).toMatchObject({ state: "ended", offeredTo: undefined });
  });

  test.each(["Offline", "Break"])(
    "who is %s is asked for nothing, and one who goes there while it rings misses it",
    async (status) => {
      const center = centerOf(world());
      const ann = agentOf(center, "ann");
      setAgentStatus(center, ann, "Available");
      const contact = await rings(center);

      setAgentStatus(center, ann, status);
      await pass(center, 120);

      expect(contact).toMatchObject({ state: "queued", offeredTo: undefined });
      expect(went(contact)).toContain("ann misses it");
    },
  );

  test("can accept and reject only what rings there", async () => {
    const center = centerOf(world());
    const [ann, bob] = [agentOf(center, "ann"), agentOf(center, "bob")];
    setAgentStatus(center, ann, "Available");
    const contact = await rings(center);

    expect(() => accept(center, bob, contact)).toThrow(
      "The contact does not ring at bob's: it is \"offered\" and rings at ann's.",
    );
    expect(() => reject(center, bob, contact)).toThrow(/does not ring at bob's/);
    customerLeaves(center, contact.conversation);
    expect(() => accept(center, ann, contact)).toThrow(/rings at nobody's/);
  });

  test("has one call at a time, and the next after the work that is left, by hand", async () => {
    const center = centerOf(world());
    const ann = agentOf(center, "ann");
    const first = await accepted(center, "to orders", ann);
    const second = await rings(center);
    customerLeaves(center, first.conversation);
    await pass(center, 3600);

    expect(second.state).toBe("queued");
    endAfterWork(center, ann, first);
    await pass(center);

    expect(second.offeredTo).toBe(ann);
  });

  test("is free by itself after the seconds of after-contact work", async () => {
    const agents = [{ id: "ann", routingProfile: "orders-only", afterContactWork: 30 }];
    const center = centerOf(world({ agents }));
    const ann = agentOf(center, "ann");
    const first = await accepted(center, "to orders", ann);
    const second = await rings(center);
    agentLeaves(center, first);
    await pass(center, 29);

    expect(second.state).toBe("queued");
    await pass(center, 1);

    expect(second.offeredTo).toBe(ann);
    expect(first.end?.reason).toBe("AGENT_DISCONNECT");
  });

  test("has as many chats as the routing profile says, and no call meanwhile", async () => {
    const queues = (["VOICE", "CHAT"] as const).map((channel) => ({ queue: "orders", channel, priority: 1, delay: 0 }));
    const routingProfiles = [{ id: "mixed", concurrency: { VOICE: 1, CHAT: 2 }, queues }];
    const center = centerOf(world({ routingProfiles, agents: [{ id: "ann", routingProfile: "mixed" }] }));
    const ann = agentOf(center, "ann");
    await accepted(center, "to orders", ann, "CHAT");
    const call = await rings(center);
    const chat = begin(center, "to orders", "CHAT");
    await pass(center);

    expect(call.state).toBe("queued");
    accept(center, ann, chat);
    const third = begin(center, "to orders", "CHAT");
    await pass(center, 5);

    expect(third.state).toBe("queued");
    expect(ann.contacts.size).toBe(2);
  });

  test("gets what the routing criteria allow, step by step", async () => {
    const step = (Expression: object, seconds: string) => ({ Expression, Expiry: { DurationInSeconds: seconds } });
    const level = (ProficiencyLevel: string) => ({
      AttributeCondition: {
        Name: "French",
        Value: "yes",
        ProficiencyLevel,
        ComparisonOperator: "NumberGreaterOrEqualTo",
      },
    });
    const Steps = [step(level("4.0"), "30"), step({ AndExpression: [level("2.0")] }, "30")];
    const criteria: Step = {
      ...{ type: "UpdateContactRoutingCriteria", parameters: { RoutingCriteria: { Steps } } },
      errors: { NoMatchingError: "no-queue" },
    } as unknown as Step;
    const flows = [flow("french", "CONTACT_FLOW", criteria, setQueue("orders"), toQueue, ...ends)];
    const proficiencies = [{ name: "French", value: "yes", level: 2 }];
    const agents = [
      { id: "ann", routingProfile: "orders-only" },
      { id: "bob", routingProfile: "orders-only", proficiencies },
    ];
    const center = centerOf(world({ flows, agents }));
    setAgentStatus(center, agentOf(center, "ann"), "Available");
    setAgentStatus(center, agentOf(center, "bob"), "Available");
    const contact = begin(center, "french");
    await pass(center, 29);

    expect(contact.state).toBe("queued");
    await pass(center, 1);
    expect(contact.offeredTo?.id).toBe("bob");
    reject(center, agentOf(center, "bob"), contact);
    await pass(center, 29);
    expect(contact.state).toBe("queued");
    await pass(center, 1);
    expect(contact.offeredTo?.id).toBe("ann");
  });
});

describe("Whispers", () => {
  test("are heard by the agent first, then by the customer, before both talk", async () => {
    const center = centerOf(world(whispers));
    const contact = await accepted(center, "to orders", agentOf(center, "ann"));

    expect(contact.state).toBe("joining");
    await pass(center, 10);

    expect(contact.state).toBe("connected");
    expect(said(contact)).toEqual(["you are in a queue", "agent: a call for ann", "ann will be with you"]);
  });

  test("can be switched off, also those that an instance has by default", async () => {
    const center = centerOf(world(whispers));
    const contact = await accepted(center, "no whispers", agentOf(center, "ann"));

    expect(contact.state).toBe("connected");
    expect(said(contact)).toEqual([]);
  });

  test("are not heard in a chat by default", async () => {
    const queues = [{ queue: "orders", channel: "CHAT" as const, priority: 1, delay: 0 }];
    const routingProfiles = [{ id: "orders-only", concurrency: { CHAT: 1 }, queues }];
    const center = centerOf(world({ ...whispers, routingProfiles }));
    const contact = await accepted(center, "to orders", agentOf(center, "ann"), "CHAT");

    expect(contact.state).toBe("connected");
    expect(said(contact)).toEqual(["you are in a queue", "everyone: ann has joined"]);
  });

  test("stop when the customer hangs up, and the agent has work left", async () => {
    const center = centerOf(world(whispers));
    const ann = agentOf(center, "ann");
    const contact = await accepted(center, "to orders", ann);

    customerLeaves(center, contact.conversation);
    await pass(center, 60);

    expect(said(contact)).not.toContain("ann will be with you");
    expect(went(contact)).not.toContain("connected ann");
    expect([...ann.afterWork]).toEqual([contact]);
    expect(center.contacts.size).toBe(0);
  });

  test("stop when the agent hangs up: the customer goes on with the disconnect flow", async () => {
    const center = centerOf(world(whispers));
    const contact = await accepted(center, "with goodbye", agentOf(center, "ann"));

    agentLeaves(center, contact);
    await pass(center, 60);

    expect(said(contact)).toEqual(["agent: a call for ann", "how did we do"]);
    expect(contact.conversation.contacts.map(({ initiation, end }) => [initiation, end?.reason])).toEqual([
      ["INBOUND", "AGENT_DISCONNECT"],
      ["DISCONNECT", "CONTACT_FLOW_DISCONNECT"],
    ]);
    expect(contact.conversation.customerPresent).toBe(false);
  });

  test("stop when the agent hangs up during the customer's", async () => {
    const center = centerOf(world(whispers));
    const contact = await accepted(center, "with goodbye", agentOf(center, "ann"));
    await pass(center, 1.5);

    expect(said(contact).at(-1)).toBe("ann will be with you");
    agentLeaves(center, contact);
    await pass(center, 60);

    expect(said(contact).at(-1)).toBe("how did we do");
    expect(went(contact)).not.toContain("connected ann");
  });

  test("stop when the agent hangs up: without a disconnect flow the call is over", async () => {
    const center = centerOf(world(whispers));
    const contact = await accepted(center, "to orders", agentOf(center, "ann"));

    agentLeaves(center, contact);
    await pass(center, 60);

    expect(contact.conversation.customerPresent).toBe(false);
    expect(center.contacts.size).toBe(0);
    expect(() => agentLeaves(center, contact)).toThrow("No agent has the contact");
  });
});

describe("Hold", () => {
  const talking = async () => {
    const center = centerOf(world(whispers));
    const ann = agentOf(center, "ann");
    const contact = await accepted(center, "with goodbye", ann);
    await pass(center, 10);
    contact.conversation.lines.length = 0;
    return { center, ann, contact };
  };

  test("has customer and agent hear their hold flows until they talk again", async () => {
    const { center, contact } = await talking();

    hold(center, contact);
    await pass(center, 1);

    expect(contact.state).toBe("hold");
    expect([...new Set(said(contact))]).toEqual(["music", "agent: the customer waits"]);
    resume(center, contact);
    const heard = said(contact).length;
    await pass(center, 60);

    expect(contact.state).toBe("connected");
    expect(said(contact)).toHaveLength(heard);
  });

  test("ends when the customer hangs up", async () => {
    const { center, ann, contact } = await talking();

    hold(center, contact);
    await pass(center, 1);
    customerLeaves(center, contact.conversation);
    const heard = said(contact).length;
    await pass(center, 60);

    expect(said(contact)).toHaveLength(heard);
    expect(contact.end?.reason).toBe("CUSTOMER_DISCONNECT");
    expect(ann.contacts.size).toBe(0);
  });

  test("ends when the agent hangs up, and the customer goes on with the disconnect flow", async () => {
    const { center, contact } = await talking();

    hold(center, contact);
    agentLeaves(center, contact);
    await pass(center, 60);

    expect(said(contact)).toEqual(["how did we do"]);
  });

  test("is for calls that an agent talks in: everything else is refused with what it is", async () => {
    const { center, contact } = await talking();
    const waiting = await rings(center);
    const chat = begin(center, "to orders", "CHAT");

    expect(() => resume(center, contact)).toThrow('The customer is not on hold: the contact is "connected".');
    expect(() => hold(center, waiting)).toThrow('this one is "queued"');
    expect(() => hold(center, chat)).toThrow("Only calls can be put on hold, and this is a CHAT.");
  });
});
