import type { Center } from "../../../contact-flows/simulate/center";
import type { Contact } from "../../../contact-flows/simulate/contact";
import { agentLeaves } from "../../../contact-flows/simulate/routing";
import type { World } from "../../../contact-flows/simulate/world";
import { accepted, agentOf, ends, hook, setQueue, toQueue, world } from "./queueing";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says } from "./support";

const urgent: Step = { type: "UpdateContactRoutingBehavior", parameters: { QueuePriority: "1" } };
const endFlow: Step = { type: "EndFlowExecution" };
const setNumber: Step = {
  ...{ type: "UpdateContactCallbackNumber", parameters: { CallbackNumber: "+442079460000" } },
  errors: { InvalidCallbackNumber: "no-queue", CallbackNumberNotDialable: "no-queue" },
};
const promise = (more: Readonly<Record<string, string>> = {}): Step => ({
  type: "CreateCallbackContact",
  parameters: {
    ...{ InitialCallDelaySeconds: "60", MaximumConnectionAttempts: "2", RetryDelaySeconds: "600" },
    ...more,
  },
  errors: { NoMatchingError: "no-queue" },
});

/** The contact that follows from the first one of a conversation. */
function nextOf({ conversation }: Contact): Contact {
  const next = conversation.contacts[1];
  if (next === undefined) throw new Error("No contact follows.");
  return next;
}

function centerWith(steps: readonly Step[], more: Partial<World> = {}): Center {
  return centerOf(
    world({ flows: [...(world().flows ?? []), flow("call", "CONTACT_FLOW", ...steps, ...ends)], ...more }),
  );
}

describe("A contact that follows from another", () => {
  test("has its references, its customer and its segment attributes, of which later changes stay its own", async () => {
    const flows = [
      ...(world().flows ?? []),
      flow(
        "call",
        "CONTACT_FLOW",
        hook("CustomerRemaining", "goodbye"),
        {
          ...{ type: "UpdateContactData", parameters: { CustomerId: "profile-7" } },
          errors: { NoMatchingError: "no-queue" },
        },
        setQueue("orders"),
        toQueue,
        ...ends,
      ),
      flow("goodbye", "CONTACT_FLOW", says("thank you, $.SegmentAttributes.tier", { next: "hang-up" }), hangsUp),
    ];
    const center = centerOf(world({ flows }));
    const contact = await accepted(center, "call", agentOf(center, "ann"));
    contact.references = { order: { Type: "STRING", Value: "42" } };
    contact.segmentAttributes = { tier: "gold" };

    agentLeaves(center, contact);
    const next = nextOf(contact);
    contact.references = {};
    await pass(center, 10);

    expect(next).toMatchObject({ initiation: "DISCONNECT", customerId: "profile-7" });
    expect(next.references).toEqual({ order: { Type: "STRING", Value: "42" } });
    expect(said(next)).toEqual(["thank you, gold"]);
  });

  test("into another queue keeps its priority and the number to call back", async () => {
    const flows = [
      flow(
        "call",
        "CONTACT_FLOW",
        hook("CustomerQueue", "move"),
        urgent,
        setNumber,
        setQueue("orders"),
        toQueue,
        ...ends,
      ),
      flow(
        "move",
        "CUSTOMER_QUEUE",
        hook("CustomerQueue", "stay"),
        {
          ...{ type: "DequeueContactAndTransferToQueue", parameters: { QueueId: "returns" } },
          errors: { QueueAtCapacity: "full", NoMatchingError: "no-queue" },
        },
        ...ends,
      ),
      flow("stay", "CUSTOMER_QUEUE", endFlow),
    ];
    const center = centerOf(world({ flows }));
    const contact = begin(center, "call");
    await pass(center, 5);

    expect(nextOf(contact)).toMatchObject({
      ...{ initiation: "QUEUE_TRANSFER", state: "queued", queue: { name: "Returns" } },
      ...{ priority: 1, callbackNumber: "+442079460000" },
    });
  });

  test("to be called back keeps its priority", async () => {
    const center = centerWith([urgent, setQueue("orders"), promise(), endFlow]);
    const contact = begin(center, "call");
    await pass(center, 5);

    expect(nextOf(contact)).toMatchObject({ initiation: "CALLBACK", priority: 1 });
  });

  test("to be called back by one agent may go straight to that agent by its flow", async () => {
    const flows = [
      flow("call", "CONTACT_FLOW", promise({ AgentId: "ann", ContactFlowId: "to agent" }), endFlow, ...ends),
      flow(
        "to agent",
        "AGENT_TRANSFER",
        { type: "TransferContactToAgent", errors: { NoMatchingError: "full" } },
        ...ends,
      ),
    ];
    const center = centerOf(world({ flows }), { behaviour: { illegalBlocks: "run" } });
    const ann = await available(center, "ann");
    const contact = begin(center, "call");
    await pass(center, 5);

    expect(nextOf(contact).offeredTo).toBe(ann);
  });

  test("by a transfer to a flow goes on counting the time of Lambdas in a row", async () => {
    const lambda = (id: string): Step => ({
      ...{ id, type: "InvokeLambdaFunction", errors: { NoMatchingError: "full" } },
      parameters: { LambdaFunctionARN: "slow", InvocationTimeLimitSeconds: "8" },
    });
    const flows = [
      flow(
        "call",
        "CONTACT_FLOW",
        lambda("one"),
        lambda("two"),
        { type: "TransferToFlow", parameters: { ContactFlowId: "on" }, errors: { NoMatchingError: "no-queue" } },
        ...ends,
      ),
      flow("on", "CONTACT_FLOW", lambda("three"), says("all answered", { next: "hang-up" }), ...ends),
    ];
    const lambdas: World["lambdas"] = {
      slow: async (_, { takes }) => {
        await takes(7);
        return {};
      },
    };
    const center = centerOf({ flows, lambdas });
    const contact = begin(center, "call");
    await pass(center, 60);

    expect(said(contact)).toEqual(["full"]);
    expect((contact.end?.at ?? 0) - contact.begun).toBeLessThan(21_000);
  });
});

describe("A module", () => {
  test("knows its own input after it has invoked another one", async () => {
    const invokes = (FlowModuleId: string, name: string): Step => ({
      ...{ type: "InvokeFlowModule", parameters: { FlowModuleId, Input: { name } } },
      errors: { NoMatchingError: "full" },
    });
    const returns: Step = { id: "return", type: "EndFlowModuleExecution" };
    const flows = [
      flow("call", "CONTACT_FLOW", invokes("outer", "Ada"), says("done", { next: "hang-up" }), ...ends),
      flow("outer", "MODULE", invokes("inner", "Bea"), says("outer $.Modules.Input.name"), returns, ...ends),
      flow("inner", "MODULE", says("inner $.Modules.Input.name"), returns),
    ];
    const center = centerOf({ flows });
    const contact = begin(center, "call");
    await pass(center, 60);

    expect(said(contact)).toEqual(["inner Bea", "outer Ada", "done"]);
  });
});

async function available(center: Center, id: string) {
  const agent = agentOf(center, id);
  agent.status = "Available";
  await pass(center);
  return agent;
}
