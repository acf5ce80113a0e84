import { answerCallback, declineCallback } from "../../../contact-flows/simulate/callbacks";
import type { Center } from "../../../contact-flows/simulate/center";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { hold, resume } from "../../../contact-flows/simulate/hold";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import { type Random, randomFrom } from "../../../contact-flows/simulate/random";
import { accept, agentLeaves, endAfterWork, reject, setAgentStatus } from "../../../contact-flows/simulate/routing";
import { transfer } from "../../../contact-flows/simulate/transfers";
import { ends, hook, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, flow, hangsUp, pass, type Step, says } from "./support";

const endFlow: Step = { type: "EndFlowExecution" };
const loop = (text: string) => says(text, { id: "again", next: "again" });
const moves: Step = {
  ...{ type: "DequeueContactAndTransferToQueue", parameters: { QueueId: "returns" } },
  errors: { QueueAtCapacity: "hang-up", NoMatchingError: "hang-up" },
};
const callsBack: Step = {
  type: "CreateCallbackContact",
  parameters: { InitialCallDelaySeconds: "5", MaximumConnectionAttempts: "2", RetryDelaySeconds: "5" },
  errors: { NoMatchingError: "full" },
};
const outside: Step = {
  type: "TransferParticipantToThirdParty",
  parameters: {
    ...{ ThirdPartyPhoneNumber: "+14155550111", ThirdPartyConnectionTimeLimitSeconds: "10" },
    ContinueFlowExecution: "True",
  },
  errors: { NoMatchingError: "full" },
};
const remaining = hook("CustomerRemaining", "goodbye");

/** A contact center in which everything can happen that people do. */
function busyCenter(seed: number): Center {
  const toOrders = [hook("CustomerQueue", "waiting"), setQueue("orders"), toQueue, ...ends];
  const quickConnect = (flow: string) => ({ id: flow, type: "queue" as const, queue: "returns", flow });
  return centerOf(
    world({
      flows: [
        flow("orders", "CONTACT_FLOW", remaining, ...toOrders),
        flow(
          "callback",
          "CONTACT_FLOW",
          setQueue("orders"),
          callsBack,
          says("we call you"),
          hangsUp,
          ...ends.slice(0, 2),
        ),
        flow("outside", "CONTACT_FLOW", outside, says("back"), ...toOrders),
        flow("waiting", "CUSTOMER_QUEUE", says("wait"), says("wait on"), moves, hangsUp),
        flow("to agent", "AGENT_WHISPER", says("whisper"), endFlow),
        flow("to customer", "CUSTOMER_WHISPER", says("soon"), endFlow),
        flow("promised", "OUTBOUND_WHISPER", says("as promised"), endFlow),
        flow("goodbye", "CONTACT_FLOW", says("goodbye"), hangsUp),
        flow("music", "CUSTOMER_HOLD", loop("music")),
        flow("holding", "AGENT_HOLD", loop("waits")),
        flow("hand over", "QUEUE_TRANSFER", says("transferring"), toQueue, ...ends),
        flow("refuse", "QUEUE_TRANSFER", says("closed"), hangsUp),
      ],
      queues: [{ id: "orders", maxContacts: 3 }, { id: "returns" }],
      quickConnects: [
        ...["hand over", "refuse"].map(quickConnect),
        { id: "outside", type: "phone-number", number: "+14155550111" },
      ],
      defaultFlows: {
        ...{ AgentWhisper: "to agent", CustomerWhisper: "to customer", OutboundWhisper: "promised" },
        ...{ CustomerHold: "music", AgentHold: "holding" },
      },
    }),
    { seed },
  );
}

/** One thing that somebody may do now: what is impossible is not among it. */
function possible(center: Center, random: Random): readonly (() => void)[] {
  const acts: (() => void)[] = [];
  const from = `+1415555020${random.whole(0, 9)}`;
  if (center.contacts.size < 8) {
    acts.push(() =>
      begin(center, random.pick(["orders", "callback", "outside"]) ?? "", random.pick(["VOICE", "CHAT"]), from),
    );
  }
  for (const contact of center.contacts) acts.push(...actsOn(center, contact));
  for (const agent of center.agents.values()) {
    const { offered } = agent;
    acts.push(() => setAgentStatus(center, agent, random.pick(["Available", "Available", "Break", "Offline"]) ?? ""));
    if (offered !== undefined)
      acts.push(
        () => accept(center, agent, offered),
        () => reject(center, agent, offered),
      );
    for (const contact of agent.afterWork) acts.push(() => endAfterWork(center, agent, contact));
  }
  for (const number of center.ringing.keys()) {
    acts.push(
      () => answerCallback(center, number),
      () => declineCallback(center, number),
    );
  }
  return acts;
}

function actsOn(center: Center, contact: Contact): readonly (() => void)[] {
  const acts: (() => void)[] = [];
  if (contact.conversation.customerPresent) acts.push(() => customerLeaves(center, contact.conversation));
  if (contact.agent !== undefined) acts.push(() => agentLeaves(center, contact));
  const isFree = contact.transferredBy === undefined;
  if (contact.state === "connected" && contact.channel === "VOICE" && isFree) acts.push(() => hold(center, contact));
  if (contact.state === "hold" && isFree) acts.push(() => resume(center, contact));
  if ((contact.state === "connected" || contact.state === "hold") && isFree) {
    for (const to of ["hand over", "refuse", "outside"]) {
      acts.push(() => {
        if (contact.conversation.contacts.length < 12) transfer(center, contact, to);
      });
    }
  }
  return acts;
}

/** What does not hold of who has whom. */
function contradictions(center: Center): readonly string[] {
  const found: string[] = [];
  const agents = [...center.agents.values()];
  for (const contact of center.contacts) {
    const { state, agent, offeredTo } = contact;
    const waits = contact.queue?.waiting.has(contact) === true;
    if (waits !== (state === "queued" || state === "offered")) found.push(`${state}, waiting: ${waits}`);
    if ((state === "offered") !== (offeredTo?.offered === contact)) found.push(`${state}, offered to ${offeredTo?.id}`);
    const talks = ["joining", "ringing", "connected", "hold"].includes(state);
    if (talks && agent?.contacts.has(contact) !== true) found.push(`${state} without an agent`);
    if (state === "hold" && contact.agent === undefined) found.push("on hold with nobody");
    if (contact.transferredBy?.end !== undefined || contact.transferOf?.end !== undefined)
      found.push("half a transfer");
    if (state === "ended") found.push("over, and still there");
  }
  for (const { id, contacts, offered } of agents) {
    for (const contact of contacts)
      if (contact.agent?.id !== id || contact.end) found.push(`${id} has what is not there`);
    if (offered !== undefined && offered.offeredTo?.id !== id) found.push(`${id} is rung by what is not there`);
  }
  for (const { id, waiting } of [...center.queues.values(), ...agents.map(({ queue }) => queue)]) {
    for (const contact of waiting) if (contact.end !== undefined) found.push(`${id} has who has left`);
  }
  return found;
}

/** Has people do things at random, and time pass between; the last to go switches off the light. */
async function day(
  seed: number,
): Promise<{ readonly center: Center; readonly found: readonly string[]; readonly trace: string }> {
  const center = busyCenter(seed);
  const random = randomFrom(seed);
  const found: string[] = [];
  const trace: string[] = [];
  center.observers.add({ happened: (event) => trace.push(JSON.stringify(event)) });
  for (let acts = 0; acts < 150; acts += 1) {
    random.pick(possible(center, random))?.();
    found.push(...contradictions(center));
    await pass(center, random.pick([0, 0.1, 1, 5, 30]));
    found.push(...contradictions(center));
  }
  for (const agent of center.agents.values()) setAgentStatus(center, agent, "Offline");
  // Callbacks are owed until somebody calls; then each rings in vain.
  for (const contact of [...center.contacts]) customerLeaves(center, contact.conversation);
  await pass(center, 3600);
  return { center, found, trace: trace.join("\n") };
}

/** What the trace has of agents, queues and contacts. */
const everything = [
  ...["full", "waits", "leaves", "is rung", "accepts", "rejects", "misses it", "does after-contact work", "is free"],
  ...["connected", "hold", "ringing", "answered", "not-reached", "calls", "third-party", "third-party-left"],
  ...["CUSTOMER_DISCONNECT", "AGENT_DISCONNECT", "THIRD_PARTY_DISCONNECT", "CONTACT_FLOW_DISCONNECT", "TRANSFERRED"],
  "CUSTOMER_NEVER_ARRIVED",
];

describe("Whatever people do", () => {
  test("no contact is in two places, no agent has one that is over, and nothing is left but callbacks that are owed", async () => {
    const happened = new Set<string>();
    for (let seed = 1; seed <= 30; seed += 1) {
      const { center, found, trace } = await day(seed);
      for (const [state] of trace.matchAll(/(?<="(?:state|what|reason)":")[\w -]+(?=")/g)) happened.add(state);

      expect({ seed, found }).toEqual({ seed, found: [] });
      expect([...center.contacts].filter(({ callback }) => callback === undefined)).toEqual([]);
      expect([...center.agents.values()].flatMap(({ contacts }) => [...contacts])).toEqual([]);
      expect(center.ringing.size).toBe(0);
    }
    // All of it has happened on the way.
    expect([...happened]).toEqual(expect.arrayContaining(everything));
  });

  test("the same seed gives the same trace, byte for byte", async () => {
    expect((await day(7)).trace).toBe((await day(7)).trace);
    expect((await day(7)).trace).not.toBe((await day(8)).trace);
  });
});
