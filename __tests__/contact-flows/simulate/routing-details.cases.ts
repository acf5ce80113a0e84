import { answerCallback } from "../../../contact-flows/simulate/callbacks";
import type { Center } from "../../../contact-flows/simulate/center";
import { second } from "../../../contact-flows/simulate/clock";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { hold } from "../../../contact-flows/simulate/hold";
import { pressKey } from "../../../contact-flows/simulate/input";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import { oldestAgeOf } from "../../../contact-flows/simulate/metrics";
import { accept, endAfterWork, setAgentStatus } from "../../../contact-flows/simulate/routing";
import { transfer } from "../../../contact-flows/simulate/transfers";
import type { SimulationOptions, World } from "../../../contact-flows/simulate/world";
import { accepted, agentOf, ends, hook, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, flow, hangsUp, pass, repeats, type Step, said, says, went } from "./support";

const endFlow: Step = { type: "EndFlowExecution" };
const promise: Step = {
  type: "CreateCallbackContact",
  parameters: { InitialCallDelaySeconds: "60", MaximumConnectionAttempts: "2", RetryDelaySeconds: "600" },
  errors: { NoMatchingError: "no-queue" },
};
const outside = "+14155550111";

function centerWith(more: Partial<World> = {}, options: SimulationOptions = {}): Center {
  const { flows = [], ...rest } = more;
  const own = [
    flow("promise", "CONTACT_FLOW", setQueue("orders"), promise, endFlow, ...ends),
    flow("hold on", "AGENT_HOLD", repeats("the customer waits")),
  ];
  return centerOf(
    world({
      flows: [...(world().flows ?? []), ...own, ...flows],
      quickConnects: [{ id: "outside", type: "phone-number", number: outside }],
      ...rest,
    }),
    options,
  );
}

/** A contact that follows from the first one of a conversation. */
const followerOf = ({ conversation }: Contact) => conversation.contacts[1];

describe("Whoever is to be called back", () => {
  test("gets into the queue also when it has become full meanwhile", async () => {
    const center = centerWith({ queues: [{ id: "orders", name: "Orders", maxContacts: 1 }] });
    const first = begin(center, "promise");
    await pass(center, 5);
    const caller = begin(center, "to orders");
    await pass(center, 60);

    expect(caller.state).toBe("queued");
    expect(followerOf(first)?.state).toBe("queued");
  });

  test("is tried again later where the number rings already for another callback", async () => {
    const center = centerWith();
    const [one, two] = [begin(center, "promise"), begin(center, "promise")];
    await pass(center, 70);
    for (const id of ["ann", "bob"]) setAgentStatus(center, agentOf(center, id), "Available");
    await pass(center);
    for (const id of ["ann", "bob"]) {
      const agent = agentOf(center, id);
      if (agent.offered !== undefined) accept(center, agent, agent.offered);
    }
    await pass(center);

    const [first, other] = [followerOf(one), followerOf(two)];
    expect([first?.state, other?.state]).toEqual(["ringing", "scheduled"]);
    answerCallback(center, "+14155550100");
    await pass(center, 1);
    expect([first?.state, other?.state]).toEqual(["connected", "scheduled"]);
  });
});

describe("An agent", () => {
  test("waits anew from the end of the work after a contact on: others are asked before", async () => {
    const center = centerWith();
    const [ann, bob] = [agentOf(center, "ann"), agentOf(center, "bob")];
    const contact = await accepted(center, "to orders", ann);
    setAgentStatus(center, bob, "Available");
    await pass(center, 10);
    customerLeaves(center, contact.conversation);
    await pass(center, 10);
    endAfterWork(center, ann, contact);
    const next = begin(center, "to orders");
    await pass(center);

    expect(next.offeredTo).toBe(bob);
  });

  test("gets who waits for this agent only before those of every queue", async () => {
    const setAgent: Step = {
      ...{ type: "UpdateContactTargetQueue", parameters: { AgentId: "ann" } },
      errors: { NoMatchingError: "no-queue" },
    };
    const center = centerWith({ flows: [flow("to ann", "CONTACT_FLOW", setAgent, toQueue, ...ends)] });
    begin(center, "to orders");
    await pass(center, 30);
    const own = begin(center, "to ann");
    await pass(center, 5);
    setAgentStatus(center, agentOf(center, "ann"), "Available");
    await pass(center);

    expect(own.offeredTo?.id).toBe("ann");
  });

  test("who has a call is given no chat, and who has a chat a second one, but no call", async () => {
    const served = (channel: "VOICE" | "CHAT") => ({ queue: "orders", channel, priority: 1, delay: 0 });
    const routingProfiles = [
      { id: "orders-only", concurrency: { VOICE: 1, CHAT: 2 }, queues: [served("VOICE"), served("CHAT")] },
    ];
    const center = centerWith({ routingProfiles });
    const ann = agentOf(center, "ann");
    const call = await accepted(center, "to orders", ann);
    const chat = begin(center, "to orders", "CHAT");
    await pass(center, 5);

    expect(chat.state).toBe("queued");
    customerLeaves(center, call.conversation);
    endAfterWork(center, ann, call);
    await pass(center);
    accept(center, ann, chat);
    const [secondCall, secondChat] = [begin(center, "to orders"), begin(center, "to orders", "CHAT")];
    await pass(center, 5);

    expect(secondCall.state).toBe("queued");
    expect(ann.offered).toBe(secondChat);
  });

  test("misses nothing where the caller hangs up at the very moment at which the phone stops ringing", async () => {
    const center = centerWith();
    const ann = agentOf(center, "ann");
    setAgentStatus(center, ann, "Available");
    const contact = begin(center, "to orders");
    center.at(center.clock.now + 20 * second, () => customerLeaves(center, contact.conversation));
    await pass(center, 19);

    expect(ann.offered).toBe(contact);
    await pass(center, 1);

    expect(ann).toMatchObject({ missed: false, offered: undefined });
    expect(went(contact)).not.toContain("ann misses it");
  });

  test("does not get a customer whose whisper hangs up", async () => {
    const whisper = flow("bye", "CONTACT_FLOW", says("we are closed"), hangsUp);
    const center = centerWith(
      { flows: [whisper], defaultFlows: { CustomerWhisper: "bye" } },
      { behaviour: { illegalBlocks: "run" } },
    );
    const contact = await accepted(center, "to orders", agentOf(center, "ann"));
    await pass(center, 30);

    expect(contact).toMatchObject({ state: "ended", end: { reason: "CONTACT_FLOW_DISCONNECT" } });
    expect(went(contact)).not.toContain("connected ann");
  });
});

describe("The age of contacts", () => {
  const older = (id: string, seconds: string): Step => ({
    ...{ id, type: "UpdateContactRoutingBehavior", parameters: { QueueTimeAdjustmentSeconds: seconds } },
    errors: { NoMatchingError: "no-queue" },
  });

  test("is what the last block says that adds to it, not the sum", async () => {
    const twice = [older("one", "60"), older("two", "30")];
    const center = centerWith({
      flows: [flow("older", "CONTACT_FLOW", ...twice, setQueue("orders"), toQueue, ...ends)],
    });
    const first = begin(center, "to orders");
    await pass(center, 40);
    begin(center, "older");
    await pass(center, 5);
    setAgentStatus(center, agentOf(center, "ann"), "Available");
    await pass(center);

    expect(first.offeredTo?.id).toBe("ann");
  });

  test("counts in the queue's metric without what a flow adds", async () => {
    const steps = [older("one", "600"), setQueue("orders"), toQueue];
    const center = centerWith({ flows: [flow("older", "CONTACT_FLOW", ...steps, ...ends)] });
    const { queue } = begin(center, "older");
    expect(queue).toBeUndefined();
    await pass(center, 90);
    const orders = center.queues.get("orders");

    expect(orders?.waiting.size).toBe(1);
    expect(orders && oldestAgeOf(center, orders)).toBe(90 * second);
  });
});

describe("A transfer to a number", () => {
  const talking = async (more: Partial<World> = {}) => {
    const center = centerWith(more);
    return { center, contact: await accepted(center, "to orders", agentOf(center, "ann")) };
  };

  test("ends what the agent hears while the customer is on hold", async () => {
    const { center, contact } = await talking({ defaultFlows: { AgentHold: "hold on" } });
    hold(center, contact);
    await pass(center, 0.5);
    transfer(center, contact, "outside");
    await pass(center, 4);

    expect(said(contact).filter((line) => line.startsWith("agent: "))).toEqual(["agent: the customer waits"]);
    expect(contact).toMatchObject({ state: "hold", agentRun: undefined });
  });

  test("comes to nothing for a customer who hangs up before it is answered", async () => {
    const { center, contact } = await talking();
    const next = transfer(center, contact, "outside");
    await pass(center, 2);
    customerLeaves(center, contact.conversation);
    await pass(center, 10);

    expect(next).toMatchObject({ state: "ended", end: { reason: "CUSTOMER_DISCONNECT" } });
    expect(went(next).filter((line) => line.startsWith("third-party"))).toEqual([]);
  });

  test("that nobody answers goes on as long as a phone rings, then agent and customer talk again", async () => {
    const { center, contact } = await talking({ thirdParties: { [outside]: "no-answer" } });
    transfer(center, contact, "outside");
    await pass(center, 19);

    expect(contact.state).toBe("hold");
    await pass(center, 1);
    expect(contact.state).toBe("connected");
  });
});

test("A key that is pressed where a queue flow has ended is lost, whatever was buffered before", async () => {
  const buffers: Step = {
    ...{ type: "GetParticipantInput", parameters: { EnableDTMFBuffer: "True" } },
    errors: { NoMatchingError: "no-queue" },
  };
  const flows = [
    flow("buffering", "CONTACT_FLOW", buffers, hook("CustomerQueue", "still"), setQueue("orders"), toQueue, ...ends),
    flow("still", "CUSTOMER_QUEUE", says("please wait"), endFlow),
  ];
  const center = centerWith({ flows });
  const contact = begin(center, "buffering");
  await pass(center, 0.1);
  expect(pressKey(center, contact, "1")).toBe("kept");
  await pass(center, 10);

  expect(pressKey(center, contact, "2")).toBe("lost");
  expect(contact.buffer).toBe("1");
});
