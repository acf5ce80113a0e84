import { loadContactCenter } from "../../../config/load";
import { worldOf } from "../../../contact-flows/simulate/environment";
import { ScenarioError, type ScenarioOptions, simulate } from "../../../contact-flows/simulate/simulate";
import type { World } from "../../../contact-flows/simulate/world";
import { flow, hangsUp, type Step, says } from "./support";

const acme = worldOf({ ...loadContactCenter("example"), voiceToChat: undefined });
const friday: ScenarioOptions = { at: "2026-11-20T09:00" };

/** A contact center with one flow that everybody reaches. */
function world(steps: readonly Step[], more: Partial<World> = {}): World {
  const own = flow("Front door", "CONTACT_FLOW", ...steps);
  return { flows: [own], phoneNumbers: [{ number: "+442079460000", flow: "Front door" }], ...more };
}

const menu: Step = {
  id: "menu",
  type: "GetParticipantInput",
  parameters: { Text: "For orders, press 1.", InputTimeLimitSeconds: "5" },
  when: { 1: "orders" },
  errors: { InputTimeLimitExceeded: "bye", NoMatchingCondition: "bye", NoMatchingError: "bye" },
};
const menuWorld = world([
  says("Welcome to Acme."),
  menu,
  says("You chose orders.", { id: "orders" }),
  says("Goodbye.", { id: "bye" }),
  hangsUp,
]);

/** The message of the step that does not come true. */
async function failureOf(step: Promise<unknown>): Promise<string> {
  const error: unknown = await step.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ScenarioError)) throw new Error(`The step gave ${String(error)}.`);
  return error.message;
}

describe("a call", () => {
  test("reads like a call, from the greeting to the agent and the end", async () => {
    const sim = simulate(acme, friday);
    const call = sim.call({ from: "+14155550100" });
    await call.hears("welcome to  ACME");
    await call.hearsNext(/recorded/);
    await call.presses(1);
    await call.isQueuedIn("orders");
    const maria = sim.agent("maria.lopez");
    maria.isAvailable();
    await maria.answers(call);
    await maria.hears("orders");
    await maria.says("Hello, this is Maria.");
    await call.hears("this is Maria");
    await call.says("Where is my order?");
    await maria.hears("where is my order");
    await maria.holds(call);
    await call.isOnHold();
    await maria.resumes();
    await call.isConnectedTo("maria.lopez");
    await maria.hangsUp();
    await call.ends("CONTACT_FLOW_DISCONNECT");

    expect(call.contacts.map(({ initiation, end }) => [initiation, end?.reason])).toEqual([
      ["INBOUND", "AGENT_DISCONNECT"],
      ["DISCONNECT", "CONTACT_FLOW_DISCONNECT"],
    ]);
    expect(new Set(call.contacts.map(({ initialId }) => initialId)).size).toBe(1);
    expect(call.queue).toBe("Orders");
    expect(sim.localTime).toMatch(/^2026-11-20T09:0\d:\d\d$/);
  });

  test("moves the clock only as far as a step needs", async () => {
    const sim = simulate(menuWorld, friday);
    const call = sim.call();
    const begun = sim.now;
    await call.hears("Welcome");
    expect(sim.now - begun).toBe(0);
    await call.presses("1");
    expect(sim.now - begun).toBeLessThan(3000);
    await sim.passes("1m 30s");
    expect(sim.now - begun).toBeGreaterThanOrEqual(90_000);
  });

  test("is transferred by an agent to a queue, where another agent takes it", async () => {
    const sim = simulate(acme, friday);
    const call = sim.call();
    await call.hears("orders");
    await call.presses(1);
    await call.isQueuedIn("orders");
    const [maria, douglas] = [sim.agent("maria.lopez"), sim.agent("douglas.smith")];
    maria.isAvailable();
    await maria.answers(call);
    await maria.transfersTo("to-complaints");
    await call.isQueuedIn("complaints");
    douglas.isAvailable();
    await douglas.answers(call);
    await call.isConnectedTo("douglas.smith");
    await call.hangsUp();
    await call.ends("CUSTOMER_DISCONNECT");

    expect(call.contacts.map(({ end }) => end?.reason)).toEqual(["TRANSFERRED", "CUSTOMER_DISCONNECT"]);
  });

  test("has what a Lambda was handed, and the attributes that came of it", async () => {
    const sim = simulate(
      world(
        [
          {
            type: "InvokeLambdaFunction",
            parameters: {
              LambdaFunctionARN: "order-lookup",
              LambdaInvocationAttributes: { order: "$.Attributes.order" },
            },
            errors: { NoMatchingError: "hang-up" },
          },
          {
            type: "UpdateContactAttributes",
            parameters: { Attributes: { status: "$.External.status" } },
            errors: { NoMatchingError: "hang-up" },
          },
          says("Your order is $.External.status."),
          hangsUp,
        ],
        { lambdas: { "order-lookup": () => ({ status: "shipped" }) } },
      ),
    );
    const call = sim.call({ attributes: { order: "42" } });
    await call.hears("your order is shipped");

    expect(call.lambdaInputs("order-lookup")).toEqual([{ order: "42" }]);
    expect(call.lambdaInputs("arn:aws:lambda:eu-west-2:111122223333:function:order-lookup")).toHaveLength(1);
    expect(call.attributes).toEqual({ order: "42", status: "shipped" });
  });
});

describe("a chat", () => {
  test("reads and writes, and its events are seen, not read", async () => {
    const sim = simulate(acme, friday);
    const chat = sim.chat({ name: "Ann" });
    await chat.reads("Welcome to Acme");
    await chat.isQueuedIn("general");
    await chat.writes("Anybody there?");
    await chat.types();
    await chat.attaches("photo.png");
    const john = sim.agent("john.perry");
    john.isAvailable();
    await john.answers(chat);
    await john.writes("Hello Ann");
    await chat.reads("hello ann");
    await chat.sees("john.perry has joined");
    await john.types();
    await john.attaches("invoice.pdf");
    await chat.sees("is typing");
    await chat.sees("invoice.pdf");
    expect(await failureOf(chat.sees("has joined", { within: 1 }))).toContain("Ann sees");
    await chat.endsChat();
    await chat.ends("CUSTOMER_DISCONNECT");

    expect(chat.heard.join(" ")).not.toContain("joined");
    expect(chat.lines.filter(({ kind }) => kind === "event").map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Ann has joined",
        "Ann is typing",
        "Ann has sent the file photo.png",
        "Ann has ended the chat",
      ]),
    );
  });

  test("can be left and returned to, which a flow may wait for", async () => {
    const sim = simulate(
      world([
        says("Take your time."),
        {
          type: "Wait",
          parameters: { TimeLimitSeconds: "600", Events: ["CustomerReturned"] },
          when: { CustomerReturned: "back", WaitCompleted: "hang-up" },
          errors: { NoMatchingError: "hang-up" },
        },
        says("Welcome back.", { id: "back" }),
        hangsUp,
      ]),
    );
    const chat = sim.chat({});
    await chat.reads("take your time");
    await chat.leaves();
    await sim.passes("2m");
    await chat.returns();
    await chat.readsNext("welcome back");
  });
});

test("a chat whose window was closed waits on, and can be ended", async () => {
  const sim = simulate(acme, friday);
  const chat = sim.chat({ name: "Ann" });
  await chat.isQueuedIn("general");
  await chat.leaves();
  await chat.endsChat();
  await chat.ends("CUSTOMER_DISCONNECT");
});

test("nothing can be picked where nothing is shown", async () => {
  const chat = simulate(acme, friday).chat();
  await chat.isQueuedIn("general");

  expect(await failureOf(chat.picks("Orders", {}, { within: "1m" }))).toContain("is shown something, and picks");
});

test("a caller on hold can be transferred", async () => {
  const sim = simulate(acme, friday);
  const call = sim.call();
  await call.hears("For orders");
  await call.presses(1);
  await call.isQueuedIn("orders");
  const maria = sim.agent("maria.lopez");
  maria.isAvailable();
  await maria.answers(call);
  await maria.holds();
  await maria.transfersTo("to-complaints");
  await call.isQueuedIn("complaints");
});

test("a contact begins with what is known of it, and reads it", async () => {
  const told = world([says("$.Media.Sip.Headers.To in $.LanguageCode"), hangsUp]);
  const call = simulate(told).call({
    given: { Media: { Sip: { Headers: { To: "sip:acme" } } } },
    ...{ language: "de-DE", tags: { team: "one" }, customerId: "c1", segmentAttributes: { tier: "gold" } },
  });
  await call.hears("sip:acme in de-DE");

  expect(call.contact).toMatchObject({ tags: { team: "one" }, customerId: "c1", segmentAttributes: { tier: "gold" } });
});

test("a caller who speaks to a menu is told so at once", async () => {
  const call = simulate(menuWorld, friday).call();

  expect(await failureOf(call.says("orders"))).toMatch(/keys are asked for.*Use presses there/s);
});

describe("a callback", () => {
  const promise: readonly Step[] = [
    { type: "UpdateContactTargetQueue", parameters: { QueueId: "orders" }, errors: { NoMatchingError: "hang-up" } },
    {
      type: "CreateCallbackContact",
      parameters: { InitialCallDelaySeconds: "60", MaximumConnectionAttempts: "2", RetryDelaySeconds: "120" },
      errors: { NoMatchingError: "hang-up" },
    },
    says("We call you back."),
    hangsUp,
  ];
  const sim = () =>
    simulate(
      world(promise, {
        queues: [{ id: "orders" }],
        agents: [{ id: "alice", routingProfile: "all", afterContactWork: 5 }],
        routingProfiles: [
          {
            id: "all",
            concurrency: { VOICE: 1 },
            queues: [{ queue: "orders", channel: "VOICE", priority: 1, delay: 0 }],
          },
        ],
      }),
      friday,
    );

  test("is a strand of its own: the call ends, the callback waits, rings, and is answered", async () => {
    const { call, callbackTo, agent } = sim();
    const first = call({ from: "+14155550123" });
    await first.hears("we call you back");
    await first.ends("CONTACT_FLOW_DISCONNECT");
    const callback = callbackTo("+14155550123");
    await callback.isQueuedIn("orders");
    const alice = agent("alice");
    alice.isAvailable();
    await alice.answers(callback);
    await callback.answers();
    await alice.says("You asked for a call?");
    await callback.hears("you asked for a call");
    await callback.hangsUp();
    await callback.ends("CUSTOMER_DISCONNECT");

    expect(first.contacts).toHaveLength(1);
    expect(callback.contact.initialId).toBe(first.contact.initialId);
  });

  test("is tried again where nobody wants it, and says so where no agent has taken it yet", async () => {
    const { call, callbackTo, agent } = sim();
    const first = call();
    await first.ends();
    const callback = callbackTo("+14155550100");

    await callback.isQueuedIn("orders");
    expect(await failureOf(callback.answers({ within: 5 }))).toContain("hint      No agent has taken the callback");

    agent("alice").isAvailable();
    await agent("alice").answers(callback);
    await callback.declines();
    await agent("alice").answers(callback);
    await callback.answers();
    await callback.isConnectedTo("alice");
  });
});

test("an agent who rejects a contact, or misses it, leaves it to others", async () => {
  const sim = simulate(acme, friday);
  const call = sim.call();
  await call.hears("For orders");
  await call.presses(1);
  await call.isQueuedIn("orders");
  const [maria, aiko] = [sim.agent("maria.lopez"), sim.agent("aiko.tanaka")];
  maria.isAvailable();
  await maria.misses(call);
  aiko.isAvailable();
  await aiko.answers(call);
  await call.isConnectedTo("aiko.tanaka");

  expect(maria.status).toBe("Available");
  expect(await failureOf(maria.answers(call, { within: 1 }))).toContain("hint      maria.lopez has missed a contact");
});

test("a task goes through its flow as well", async () => {
  const sim = simulate(acme, friday);
  const task = sim.task({ name: "Call the warehouse", references: { order: { Type: "STRING", Value: "42" } } });

  await task.isQueuedIn("general");

  expect(task.contact).toMatchObject({ channel: "TASK", name: "Call the warehouse" });
});

describe("a scenario that does not come true", () => {
  test("says what was expected, what came near, the conversation, and the block at which it stands", async () => {
    const call = simulate(menuWorld, friday).call();

    const message = await failureOf(call.hears("Welcome to Globex", { within: "3s" }));

    expect(message).toBe(
      [
        'expected  the caller hears "Welcome to Globex"',
        "instead   3 seconds passed without it",
        'hint      This was heard, and is near to it: "Welcome to Acme."',
        "",
        "The conversation so far (UTC):",
        "  09:00:00  contact  begins: VOICE INBOUND",
        "  09:00:00  flow     Front door begins (call)",
        "  09:00:00  system   Welcome to Acme.",
        "  09:00:01  system   For orders, press 1.",
        "",
        "Where it stands:",
        '  The flow "Front door" is at block "menu" (GetParticipantInput), which waits for a key, until 09:00:07.',
      ].join("\n"),
    );
  });

  test("fails at once when the contact is over, and says how it ended", async () => {
    const sim = simulate(
      world([says("Hello."), { type: "TransferToFlow", parameters: { ContactFlowId: "gone" } }]),
      friday,
    );
    const call = sim.call();

    const message = await failureOf(call.hears("press 1"));

    expect(message).toContain("instead   the contact is over");
    expect(message).toContain(": CONTACT_FLOW_DISCONNECT, because");
    expect(message).toContain("Blocks that failed on the way:");
    expect(sim.localTime).toBe("2026-11-20T09:00:00");
  });

  test("says so where something was heard before what was heard last", async () => {
    const call = simulate(menuWorld, friday).call();
    await call.hears("press 1");

    expect(await failureOf(call.hears("welcome", { within: 1 }))).toContain(
      'hint      It was heard at 09:00:00, and "For orders, press 1." was heard after it',
    );
  });

  test("tells what was heard in place of what should come next", async () => {
    const call = simulate(menuWorld, friday).call();

    expect(await failureOf(call.hearsNext("press 1"))).toContain('instead   the caller hears "Welcome to Acme." next');
  });

  test("explains why an agent is not rung", async () => {
    const sim = simulate(acme, friday);
    const call = sim.call();
    await call.hears("For orders");
    await call.presses(1);
    await call.isQueuedIn("orders");
    const john = sim.agent("john.perry");

    expect(await failureOf(john.answers(call, { within: "10s" }))).toContain("hint      john.perry is Offline");
    john.isAvailable();
    expect(await failureOf(john.answers(call, { within: "10s" }))).toContain(
      "hint      Routing profile Inquiries of john.perry serves no VOICE of Orders.",
    );
  });

  test("tells who presses keys where nobody listens for them what is listened for", async () => {
    const call = simulate(world([says("A long speech without any question at all."), hangsUp]), friday).call();

    expect(await failureOf(call.presses(1))).toContain("expected  the caller is asked for a key, to press 1");
  });

  test("begins its stack where the step is written", async () => {
    const call = simulate(menuWorld, friday).call();

    const error = (await call.hears("never", { within: 1 }).catch((reason: unknown) => reason)) as Error;

    expect(error.stack?.split("\n").find((line) => line.trim().startsWith("at "))).toContain("scenario.cases.ts");
  });

  test("tells a queue flow that repeats itself once, with how often it came", async () => {
    const sim = simulate(acme, friday);
    const call = sim.call();
    await call.isQueuedIn("general");

    const message = await failureOf(call.hears("nothing of the kind"));

    expect(message).toMatch(/\.\.\. the last 2 lines \d+ times more, until 09:0\d:\d\d/);
    expect(message).toContain("The contact waits in queue General since 09:00:29, at place 1 of 1.");
  });

  test("refuses a step while another goes on, since an await is missing", async () => {
    const call = simulate(menuWorld, friday).call();
    const first = call.hears("Welcome");

    expect(await failureOf(call.presses(1))).toContain("Write await before every step.");
    await first;
  });

  test("names what there is where something is misspelt", () => {
    const sim = simulate(acme, friday);

    expect(() => sim.agent("maria.lopes")).toThrow('There is no agent "maria.lopes". Did you mean "maria.lopez"?');
    expect(() => sim.call({ to: "+442079460001" })).toThrow("Nobody has the number +442079460001.");
    expect(() => sim.call({ flow: "Inbound mane" })).toThrow('Did you mean "Inbound main"?');
    expect(() => sim.callbackTo("+14155550100")).toThrow("No callback waits.");
  });

  test("takes no time for what is none, and no key that a telephone lacks", async () => {
    const sim = simulate(menuWorld, friday);

    expect(await failureOf(sim.passes("3 parsecs"))).toContain('Write seconds, or a text: "30s", "5m", "1h 30m".');
    expect(await failureOf(sim.call().presses("A"))).toContain("a telephone has the keys 0 to 9, * and #");
  });
});

test("the same seed makes the same trace, byte for byte", async () => {
  const traceOf = async (seed: number) => {
    const call = simulate(acme, { ...friday, seed }).call();
    await call.isQueuedIn("general");
    await call.hangsUp();
    return JSON.stringify(call.trace);
  };

  expect(await traceOf(7)).toBe(await traceOf(7));
  expect(await traceOf(7)).not.toBe(await traceOf(8));
});
