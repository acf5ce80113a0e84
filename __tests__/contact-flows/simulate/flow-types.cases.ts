import type { FlowType } from "../../../contact-flows/language/document";
import { hold } from "../../../contact-flows/simulate/hold";
import type { SimulationOptions, World } from "../../../contact-flows/simulate/world";
import { accepted, agentOf, ends, hook, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says, went } from "./support";

const endFlow: Step = { type: "EndFlowExecution" };

/** Ann takes a call whose customer hears a whisper before. */
async function whispered(steps: readonly Step[], type: FlowType, options: SimulationOptions = {}) {
  const more: Partial<World> = {
    flows: [
      ...(world().flows ?? []),
      flow("call", "CONTACT_FLOW", hook("CustomerWhisper", "whisper"), setQueue("orders"), toQueue, ...ends),
      flow("whisper", type, ...steps),
      flow("leave", "MODULE", says("leaving"), { type: "DisconnectParticipant" }),
    ],
  };
  const center = centerOf(world(more), options);
  const contact = await accepted(center, "call", agentOf(center, "ann"));
  await pass(center, 10);
  return contact;
}

const leaves: Step = {
  ...{ type: "InvokeFlowModule", parameters: { FlowModuleId: "leave" }, errors: { NoMatchingError: "end" } },
  next: "end",
};

describe("A block that flows of the type may not have", () => {
  test("fails in a module as in the whisper that invokes it: nobody is hung up on", async () => {
    const contact = await whispered([leaves, { ...endFlow, id: "end" }], "CUSTOMER_WHISPER");

    expect(said(contact)).toContain("leaving");
    expect(failures(contact)[0]).toBe("DisconnectParticipant is not allowed in flows of type CUSTOMER_WHISPER");
    expect(contact.state).toBe("connected");
  });

  test("does what it does in the same module where the flow that invokes it may have it", async () => {
    const center = centerOf({
      flows: [
        flow("main", "CONTACT_FLOW", leaves, { ...hangsUp, id: "end" }),
        flow("leave", "MODULE", says("leaving"), hangsUp),
      ],
    });
    const contact = begin(center, "main");
    await pass(center, 10);

    expect(failures(contact)).toEqual([]);
    expect(contact.end?.reason).toBe("CONTACT_FLOW_DISCONNECT");
  });

  test("takes its error branch: a whisper queues nobody who is about to be joined", async () => {
    const queues: Step = { type: "TransferContactToQueue", errors: { NoMatchingError: "failed" }, next: "failed" };
    const steps = [queues, says("failed", { id: "failed" }), endFlow];
    const contact = await whispered(steps, "CUSTOMER_WHISPER");

    expect(said(contact)).toContain("failed");
    expect(contact.state).toBe("connected");
    expect(contact.queue?.waiting.has(contact)).toBe(false);
    // Of a flow that may have it, the block knows by itself that an agent has the contact.
    const general = await whispered([queues, says("failed", { id: "failed" }), hangsUp], "CONTACT_FLOW");
    expect(failures(general)).toEqual(["an agent has the contact"]);
  });

  test("runs where the behaviour says so", async () => {
    const behaviour = { illegalBlocks: "run" } as const;
    const contact = await whispered([leaves, { ...endFlow, id: "end" }], "CUSTOMER_WHISPER", { behaviour });

    expect(contact.end?.reason).toBe("CONTACT_FLOW_DISCONNECT");
  });

  test("is judged by the flow that a contact was transferred to", async () => {
    const center = centerOf({
      flows: [
        flow("main", "CONTACT_FLOW", { type: "TransferToFlow", parameters: { ContactFlowId: "queue" } }),
        flow("queue", "CUSTOMER_QUEUE", {
          type: "MessageParticipantIteratively",
          parameters: { Messages: [{ Text: "la" }] },
        }),
      ],
    });
    const contact = begin(center, "main");
    await pass(center, 10);

    expect(failures(contact)).toEqual([]);
    expect(said(contact)[0]).toBe("la");
  });
});

describe("A hold flow that loses its way", () => {
  test("is told in the trace, and leaves the customer on hold", async () => {
    const flows = [
      ...(world().flows ?? []),
      flow("call", "CONTACT_FLOW", hook("CustomerHold", "broken"), setQueue("orders"), toQueue, ...ends),
      flow("broken", "CUSTOMER_HOLD", {
        type: "UpdateContactAttributes",
        parameters: { Attributes: {} },
        next: "none",
      }),
    ];
    const center = centerOf(world({ flows }));
    const contact = await accepted(center, "call", agentOf(center, "ann"));
    await pass(center, 10);
    hold(center, contact);
    await pass(center, 1);

    expect(contact.state).toBe("hold");
    expect(went(contact).at(-1)).toBe('lost there is no block "none"');
  });
});
