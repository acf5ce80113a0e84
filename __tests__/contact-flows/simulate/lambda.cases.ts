import type { Center } from "../../../contact-flows/simulate/center";
import { LambdaServiceError } from "../../../contact-flows/simulate/lambda";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import type { LambdaHandler, World } from "../../../contact-flows/simulate/world";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says, taken } from "./support";

const arn = "arn:aws:lambda:eu-west-2:111122223333:function:orders";

function calls(more: Readonly<Record<string, string>> & { readonly type?: string } = {}, id = "lambda"): Step {
  const { type = "STRING_MAP", ...parameters } = more;
  return {
    ...{ id, type: "InvokeLambdaFunction" },
    parameters: {
      ...{ LambdaFunctionARN: arn, InvocationTimeLimitSeconds: "8", ResponseValidation: { ResponseType: type } },
      ...parameters,
    },
    errors: { NoMatchingError: "failed" },
  };
}

const failed = says("failed", { id: "failed", next: "hang-up" });

/** A call of a flow that calls a Lambda and says what it answered. */
function called(handler: LambdaHandler, step = calls(), world: Partial<World> = {}) {
  const center = centerOf({
    flows: [flow("main", "CONTACT_FLOW", step, says("state $.External.state", { next: "hang-up" }), failed, hangsUp)],
    lambdas: { orders: handler },
    ...world,
  });
  return { center, contact: begin(center, "main") };
}

async function heard(handler: LambdaHandler, step = calls()) {
  const { center, contact } = called(handler, step);
  await pass(center, 60);
  return { said: said(contact), reason: failures(contact)[0], contact };
}

describe("the event of a Lambda", () => {
  test("has the contact, its parameters filled in, and nothing that the service would not send", async () => {
    const events: unknown[] = [];
    const step: Step = {
      ...calls(),
      parameters: {
        LambdaFunctionARN: arn,
        InvocationTimeLimitSeconds: "8",
        LambdaInvocationAttributes: {
          from: "$.CustomerEndpoint.Address",
          text: "for $.Attributes.plan$.External.x",
          deep: { a: ["$.Channel"] },
        },
      },
    };
    const set: Step = { type: "UpdateContactAttributes", parameters: { Attributes: { plan: "gold" } }, next: "lambda" };
    const center = centerOf({
      flows: [flow("main", "CONTACT_FLOW", set, step, hangsUp)],
      lambdas: {
        orders: (event) => {
          events.push(event);
          return {};
        },
      },
    });
    const { id } = begin(center, "main");
    await pass(center, 1);

    expect(events).toEqual([
      {
        Name: "ContactFlowEvent",
        Details: {
          ContactData: {
            ...{ Attributes: { plan: "gold" }, AwsRegion: "eu-west-2", Channel: "VOICE", ContactId: id },
            ...{ CustomerEndpoint: { Address: "+14155550100", Type: "TELEPHONE_NUMBER" }, CustomerId: null },
            ...{ Description: null, InitialContactId: id, InitiationMethod: "INBOUND", LanguageCode: "en-US" },
            InstanceARN: "arn:aws:connect:eu-west-2:111122223333:instance/00000000-0000-4000-8000-000000000000",
            MediaStreams: {
              Customer: {
                Audio: { StreamARN: null, StartTimestamp: null, StopTimestamp: null, StartFragmentNumber: null },
              },
            },
            ...{ Name: null, PreviousContactId: id, Queue: null, References: {}, RelatedContactId: null, Tags: {} },
            SegmentAttributes: { "connect:Subtype": { ValueString: "connect:Telephony" } },
            SystemEndpoint: { Address: "+14155550199", Type: "TELEPHONE_NUMBER" },
          },
          Parameters: { from: "+14155550100", text: "for gold", deep: { a: ["VOICE"] } },
        },
      },
    ]);
  });

  test("belongs to the handler: what it does to it changes nothing", async () => {
    const { contact } = await heard((event) => {
      const { Details } = event as { Details: { ContactData: { Attributes: Record<string, string> } } };
      Details.ContactData.Attributes.stolen = "yes";
      return {};
    });

    expect(contact.attributes).toEqual({});
    expect(JSON.stringify(contact.conversation.trace)).not.toContain("stolen");
  });

  test.each([
    ["its ARN", arn],
    ["its ARN with an alias", `${arn}:live`],
    ["function:NAME", "function:orders"],
    ["its name", "orders"],
    ["a version of its name", "orders:3"],
  ])("reaches the Lambda by %s", async (_, key) => {
    const world = { lambdas: { "another-orders": () => ({ state: "wrong" }), [key]: () => ({ state: "sent" }) } };
    const { center, contact } = called(() => ({}), calls({ LambdaFunctionARN: `${arn}:live` }), world);
    await pass(center, 60);

    expect(said(contact)).toEqual(["state sent"]);
  });

  test("reaches the Lambda that has just this alias before others of the name", async () => {
    const world = { lambdas: { orders: () => ({ state: "any" }), [`${arn}:live`]: () => ({ state: "live" }) } };
    const { center, contact } = called(() => ({}), calls({ LambdaFunctionARN: `${arn}:live` }), world);
    await pass(center, 60);

    expect(said(contact)).toEqual(["state live"]);
  });
});

describe("the answer of a Lambda", () => {
  test("replaces the one before: keys that are not there again are gone", async () => {
    const answers = [{ state: "sent", day: "Monday" }, { day: "Friday" }];
    const center = centerOf({
      flows: [
        flow(
          "main",
          "CONTACT_FLOW",
          calls({}, "one"),
          calls({}, "two"),
          says("[$.External.state] $.External.day $.LambdaInvocation.ResultData.day", { next: "hang-up" }),
          failed,
          hangsUp,
        ),
      ],
      lambdas: { orders: () => answers.shift() },
    });
    const contact = begin(center, "main");
    await pass(center, 60);

    expect(said(contact)).toEqual(["[] Friday Friday"]);
  });

  test.each([
    ["a nested object", { state: { is: "sent" } }, '"state" is an object'],
    ["a number", { state: 5 }, '"state" is a number'],
    ["a boolean", { state: true }, '"state" is a boolean'],
    ["an array", { state: ["sent"] }, '"state" is an array'],
    ["null", { state: null }, '"state" is null'],
  ])("fails as a STRING_MAP with %s in it", async (_, answer, reason) => {
    const { said, reason: told } = await heard(() => answer);

    expect(said).toEqual(["failed"]);
    expect(told).toContain(reason);
  });

  test.each([
    ["a number", 5, "is a number"],
    ["a text", "sent", "is a string"],
    ["an array", [{ state: "sent" }], "is an array"],
    ["null", null, "is null"],
    ["nothing", undefined, "is null"],
    ["a function", () => 5, "is null"],
    ["a big integer", { state: 5n }, "cannot be written as JSON"],
  ])("fails in either form where it is %s", async (_, answer, reason) => {
    for (const type of ["STRING_MAP", "JSON"]) {
      const { said, reason: told } = await heard(() => answer, calls({ type }));

      expect(said).toEqual(["failed"]);
      expect(told).toContain(reason);
    }
  });

  test("may be nested as JSON, and is read by dots and by brackets, but lists have no index", async () => {
    const center = centerOf({
      flows: [
        flow(
          "main",
          "CONTACT_FLOW",
          calls({ type: "JSON" }),
          says("$.External.order.lines $.External['order']['the count'] [$.External['list']['0']]", {
            next: "hang-up",
          }),
          failed,
          hangsUp,
        ),
      ],
      lambdas: { orders: () => ({ order: { lines: 3, "the count": 7 }, list: ["first"] }) },
    });
    const contact = begin(center, "main");
    await pass(center, 60);

    expect(said(contact)).toEqual(["3 7 []"]);
  });

  test("may have 32 KB of UTF-8 and no more", async () => {
    const room = 32 * 1024 - '{"notes":""}'.length;

    expect((await heard(() => ({ notes: "é".repeat(room / 2) }))).reason).toBeUndefined();
    expect((await heard(() => ({ notes: "é".repeat(room / 2 + 1) }))).reason).toContain("32770 bytes");
    expect((await heard(() => ({ notes: "x".repeat(33 * 1024) }))).said).toEqual(["failed"]);
  });
});

describe("the time of a Lambda", () => {
  const answersAfter =
    (seconds: number): LambdaHandler =>
    async (_, { takes }) => {
      await takes(seconds);
      return { state: `after ${seconds}` };
    };

  test("passes on the virtual clock only, and real promises take none of it", async () => {
    const { center, contact } = called(async (_, { now, takes }) => {
      const begun = now();
      await new Promise((resolve) => setImmediate(resolve));
      await takes(3);
      await takes(4);
      return { state: String(now() - begun) };
    });
    await pass(center, 60);

    expect(said(contact)).toEqual(["state 7000"]);
  });

  test("passes side by side for what is awaited side by side", async () => {
    const { said } = await heard(async (_, { now, takes }) => {
      const begun = now();
      await Promise.all([takes(2), takes(5), takes(5)]);
      return { state: String(now() - begun) };
    });

    expect(said).toEqual(["state 5000"]);
  });

  test.each([
    [7.9, "8", "state after 7.9"],
    [8, "8", "failed"],
    [9, "30", "failed"],
    [2.9, "3", "state after 2.9"],
    [3, "3", "failed"],
  ])("of %d s under a limit of %s s: %s", async (seconds, limit, outcome) => {
    const { said } = await heard(answersAfter(seconds), calls({ InvocationTimeLimitSeconds: limit }));

    expect(said).toEqual([outcome]);
  });

  test("that runs out does not stop it, and its late answer reaches nobody", async () => {
    let ended = false;
    const { center, contact } = called(async (_, { takes }) => {
      await takes(12);
      ended = true;
      return { state: "too late" };
    });
    await pass(center, 60);

    expect(ended).toBe(true);
    expect(said(contact)).toEqual(["failed"]);
    expect(JSON.stringify(contact.conversation.trace)).not.toContain("too late");
  });

  test("ends for the caller who hangs up meanwhile", async () => {
    const { center, contact } = called(answersAfter(5));
    await pass(center, 2);
    customerLeaves(center, contact.conversation);
    await pass(center, 60);

    expect(contact.end).toEqual({ reason: "CUSTOMER_DISCONNECT", at: center.clock.now - 60_000 });
    expect(said(contact)).toEqual([]);
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])("cannot be %d seconds", async (seconds) => {
    const { reason } = await heard((_, { takes }) => takes(seconds));

    expect(reason).toContain("say how many seconds pass");
  });
});

describe("Lambdas in a row", () => {
  /** Lambdas of 7 s each; of three in a row, the last has 6 s left. */
  function inARow(between: Step): { readonly center: Center; readonly flows: Partial<World> } {
    const steps = [calls({}, "one"), calls({}, "two"), between, calls({}, "three"), says("done", { next: "hang-up" })];
    const flows = { flows: [flow("main", "CONTACT_FLOW", ...steps, failed, hangsUp)] };
    const lambdas: World["lambdas"] = {
      orders: async (_, { takes }) => {
        await takes(7);
        return {};
      },
    };
    return { center: centerOf({ ...flows, lambdas }), flows };
  }

  test("may take 20 s together", async () => {
    const { center } = inARow({ id: "between", type: "UpdateFlowLoggingBehavior", parameters: {} });
    const contact = begin(center, "main");
    await pass(center, 60);

    expect(taken(contact)).toContain("two: NextAction");
    expect(taken(contact)).toContain("three: NoMatchingError");
  });

  test("have all the time again after a prompt", async () => {
    const { center } = inARow(says("one moment", { id: "between" }));
    const contact = begin(center, "main");
    await pass(center, 60);

    expect(said(contact)).toEqual(["one moment", "done"]);
  });
});

describe("a Lambda that fails", () => {
  const failing = (times: number, error: () => unknown) => {
    let tries = 0;
    const handler: LambdaHandler = () => {
      tries += 1;
      if (tries <= times) throw error();
      return { state: `at try ${tries}` };
    };
    return { handler, tries: () => tries };
  };

  test("of its own is not tried again", async () => {
    const { handler, tries } = failing(1, () => new Error("no such order"));
    const { said, reason } = await heard(handler);

    expect(said).toEqual(["failed"]);
    expect(reason).toBe("the Lambda fails: Error: no such order");
    expect(tries()).toBe(1);
  });

  test.each([429, 500, 503])("because the service answers %d is tried again, up to 3 times", async (status) => {
    const often = failing(3, () => new LambdaServiceError(status));
    expect((await heard(often.handler)).said).toEqual(["state at try 4"]);

    const tooOften = failing(4, () => new LambdaServiceError(status));
    expect((await heard(tooOften.handler)).said).toEqual(["failed"]);
    expect(tooOften.tries()).toBe(4);
  });

  test("because the service refuses the call as it is, is not tried again", async () => {
    const { handler, tries } = failing(1, () => new LambdaServiceError(403));

    expect((await heard(handler)).said).toEqual(["failed"]);
    expect(tries()).toBe(1);
  });

  test("is tried again within 8 s at most", async () => {
    let tries = 0;
    const { said } = await heard(async (_, { takes }) => {
      tries += 1;
      await takes(5);
      throw new LambdaServiceError(500);
    });

    expect(said).toEqual(["failed"]);
    expect(tries).toBe(2);
  });

  test("throws what it likes", async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    for (const thrown of [undefined, null, "text", 5n, Symbol("s"), { name: 5 }, Object.create(null), circular]) {
      const { said } = await heard(() => {
        throw thrown;
      });

      expect(said).toEqual(["failed"]);
    }
  });

  test.each([
    ["leaves what the last one answered", "kept", "[sent]"],
    ["clears it where the center is told so", "cleared", "[]"],
  ] as const)("%s", async (_, externalAfterFailure, state) => {
    const answers = [() => ({ state: "sent" }), () => 5];
    const world: World = {
      flows: [
        flow(
          "main",
          "CONTACT_FLOW",
          calls({}, "one"),
          { ...calls({}, "two"), errors: { NoMatchingError: "tell" } },
          says("[$.External.state]", { id: "tell", next: "hang-up" }),
          failed,
          hangsUp,
        ),
      ],
      lambdas: { orders: () => answers.shift()?.() },
    };
    const center = centerOf(world, { behaviour: { externalAfterFailure } });
    const contact = begin(center, "main");
    await pass(center, 60);

    expect(said(contact)).toEqual([state]);
  });
});

describe("a Lambda that nobody handed in", () => {
  test("fails, and the trace says how to hand it in", async () => {
    const { center, contact } = called(() => ({}), calls(), { lambdas: {} });
    await pass(center, 60);

    expect(said(contact)).toEqual(["failed"]);
    expect(failures(contact)).toEqual([`there is no Lambda "${arn}": hand it in as world.lambdas["${arn}"]`]);
  });

  test("answers what the test says, by block or by type", async () => {
    for (const key of ["lambda", "InvokeLambdaFunction"]) {
      const { center, contact } = called(() => ({}), calls(), { lambdas: {}, results: { [key]: { state: "given" } } });
      await pass(center, 60);

      expect(said(contact)).toEqual(["state given"]);
    }
  });

  test("fails where the test wants that, whatever it would answer", async () => {
    const world = { lambdas: {}, results: { lambda: {} }, outcomes: { lambda: "NoMatchingError" } };
    const { center, contact } = called(() => ({}), calls(), world);
    await pass(center, 60);

    expect(said(contact)).toEqual(["failed"]);
  });
});

describe("a Lambda that is called asynchronously", () => {
  test("holds up nobody, and gives an id and no answer", async () => {
    let ended = false;
    const step = calls({ InvocationType: "ASYNCHRONOUS", InvocationTimeLimitSeconds: "60" });
    const center = centerOf({
      flows: [
        flow("main", "CONTACT_FLOW", step, says("[$.External.state] $.LambdaInvocation.InvocationId"), hangsUp, failed),
      ],
      lambdas: {
        orders: async (_, { takes }) => {
          await takes(30);
          ended = true;
          throw new Error("nobody hears of it");
        },
      },
    });
    const contact = begin(center, "main");
    await pass(center, 10);

    expect(said(contact)).toEqual([expect.stringMatching(/^\[\] [0-9a-f-]{36}$/)]);
    expect(ended).toBe(false);
    await pass(center, 60);
    expect(ended).toBe(true);
    expect(failures(contact)).toEqual([]);
  });
});
