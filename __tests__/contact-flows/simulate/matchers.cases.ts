import { flowMatchers } from "../../../contact-flows/simulate/scenario/matchers";
import { type Call, simulate } from "../../../contact-flows/simulate/simulate";
import { flow, hangsUp, says } from "./support";

expect.extend(flowMatchers);

const world = {
  flows: [
    flow(
      "Front door",
      "CONTACT_FLOW",
      says("Welcome to Acme."),
      {
        type: "InvokeLambdaFunction",
        parameters: { LambdaFunctionARN: "lookup", LambdaInvocationAttributes: { order: "42" } },
        errors: { NoMatchingError: "hang-up" },
      },
      { type: "UpdateContactTargetQueue", parameters: { QueueId: "orders" }, errors: { NoMatchingError: "hang-up" } },
      says("One moment."),
      { type: "TransferContactToQueue", errors: { QueueAtCapacity: "hang-up", NoMatchingError: "hang-up" } },
      hangsUp,
    ),
  ],
  queues: [{ id: "orders" }, { id: "complaints" }],
  lambdas: { lookup: () => ({}) },
};

async function queuedCall(): Promise<Call> {
  const call = simulate(world).call({ flow: "Front door", attributes: { language: "en" } });
  await call.isQueuedIn("orders");
  return call;
}

describe("matchers", () => {
  test("hold where the conversation is as they say", async () => {
    const call = await queuedCall();

    expect(call).toHaveHeard("welcome to acme");
    expect(call).toHaveHeard(/one moment/i);
    expect(call).not.toHaveHeard("goodbye");
    expect(call).toHaveHeardInOrder(["Welcome", "One moment"]);
    expect(call).not.toHaveHeardInOrder(["One moment", "Welcome"]);
    expect(call).toBeQueuedIn("orders");
    expect(call).not.toBeQueuedIn("complaints");
    expect(call).toHaveAttributes({ language: "en" });
    expect(call).toHaveInvoked("lookup", { order: "42" });
    expect(call).not.toHaveInvoked("lookup", { order: "43" });
    expect(call).not.toHaveEnded();

    await call.hangsUp();

    expect(call).toHaveEnded();
    expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
    expect(call).not.toHaveEnded("AGENT_DISCONNECT");
  });

  test("say what they are for where they get something else", () => {
    expect(messageOf(() => expect("a call").toHaveHeard("welcome"))).toContain("expected a call, a chat, a task");
  });

  test.each<[string, (call: Call) => void, string, string]>([
    [
      "toHaveHeard",
      (call) => expect(call).toHaveHeard("Welcome to Globex"),
      'expected  the caller to have heard "Welcome to Globex"',
      'instead   it was not heard; near to it is "Welcome to Acme."',
    ],
    [
      "not.toHaveHeard",
      (call) => expect(call).not.toHaveHeard("one moment"),
      'expected  the caller not to have heard "one moment"',
      'instead   it heard "One moment."',
    ],
    [
      "toHaveHeardInOrder",
      (call) => expect(call).toHaveHeardInOrder(["moment", "welcome"]),
      'expected  the caller to have heard in this order "moment", "welcome"',
      'instead   "welcome" was heard, but before what should come first',
    ],
    ["toHaveEnded", (call) => expect(call).toHaveEnded(), "expected  the caller to have ended", "instead   it goes on"],
    [
      "toBeQueuedIn",
      (call) => expect(call).toBeQueuedIn("complaints"),
      "expected  the caller to be queued in complaints",
      "instead   it is queued in orders",
    ],
    [
      "toHaveAttributes",
      (call) => expect(call).toHaveAttributes({ language: "de", vip: "yes" }),
      'expected  the caller to have the attributes {"language":"de","vip":"yes"}',
      'instead   language is "en", vip is not set',
    ],
    [
      "toHaveInvoked",
      (call) => expect(call).toHaveInvoked("lookup", { order: "43" }),
      'expected  the caller to have invoked lookup with {"order":"43"}',
      'instead   it was invoked with {"order":"42"}',
    ],
  ])(
    "%s says what was wanted, what is, the conversation, and where it stands",
    async (_, matcher, expected, instead) => {
      const call = await queuedCall();

      const message = messageOf(() => matcher(call));

      expect(message.split("\n").slice(0, 2)).toEqual([expected, instead]);
      expect(message).toContain("The conversation so far (UTC):\n  09:00:00  contact");
      expect(message).toContain("Where it stands:\n  The contact waits in queue orders");
    },
  );
});

function messageOf(fails: () => void): string {
  try {
    fails();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("It did not fail.");
}
