import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import type { SimulatedFlow } from "../../../contact-flows/simulate/world";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says, taken } from "./support";

const invokes = (
  module: string,
  more: Partial<Step> & { readonly Input?: Readonly<Record<string, string>> } = {},
): Step => {
  const { Input, ...step } = more;
  return {
    ...{ id: "module", type: "InvokeFlowModule", errors: { NoMatchingError: "failed" } },
    parameters: { FlowModuleId: module, ...(Input && { Input }) },
    ...step,
  };
};

const returns = (parameters: Step["parameters"] = {}, id = "return"): Step => {
  return { id, type: "EndFlowModuleExecution", parameters };
};

const failed = says("failed", { id: "failed", next: "hang-up" });

const lambda: Step = {
  ...{ id: "lambda", type: "InvokeLambdaFunction", errors: { NoMatchingError: "failed" } },
  parameters: { LambdaFunctionARN: "orders", InvocationTimeLimitSeconds: "8" },
};

async function call(flows: readonly SimulatedFlow[], seconds = 60) {
  const center = centerOf({ flows, lambdas: { orders: () => ({ state: "sent" }) } });
  const contact = begin(center, "main");
  await pass(center, seconds);
  return { center, contact, said: said(contact) };
}

const main = (...steps: readonly Step[]) => flow("main", "CONTACT_FLOW", ...steps, failed, hangsUp);

describe("Invoke module", () => {
  test("runs the module with its input, typed, and goes on with its data", async () => {
    const { said } = await call([
      main(
        {
          ...invokes("greet"),
          parameters: { FlowModuleId: "greet", Input: { name: "Ada", times: 2, options: { loud: true } } },
        },
        says("$.Modules.ResultData.words and $.Modules.ResultData.length", { next: "hang-up" }),
      ),
      flow(
        "greet",
        "MODULE",
        says("$.Modules.Input.name $.Modules.Input.times $.Modules.Input.options.loud"),
        returns({ ResultData: { words: "for $.Modules.Input.name", length: 3 } }),
      ),
    ]);

    expect(said).toEqual(["Ada 2 true", "for Ada and 3"]);
  });

  test("takes the branch of its result, and the other one where there is none for it", async () => {
    for (const [result, heard] of [
      ["Found", "found"],
      ["Lost", "otherwise"],
    ] as const) {
      const { said } = await call([
        main(
          invokes("look", {
            when: { Found: "found" },
            errors: { NoMatchingCondition: "other", NoMatchingError: "failed" },
          }),
          says("found", { id: "found", next: "hang-up" }),
          says("otherwise", { id: "other", next: "hang-up" }),
        ),
        flow("look", "MODULE", returns({ Result: result })),
      ]);

      expect(said).toEqual([heard]);
    }
  });

  test("tells its result, until the next module replaces it", async () => {
    const { said } = await call([
      main(
        invokes("one", { id: "a" }),
        says("$.Modules.Result $.Modules.ResultData.x"),
        invokes("two", { id: "b" }),
        says("[$.Modules.Result$.Modules.ResultData.x]", { next: "hang-up" }),
      ),
      flow("one", "MODULE", returns({ Result: "Found", ResultData: { x: "1" } })),
      flow("two", "MODULE", returns()),
    ]);

    expect(said).toEqual(["Found 1", "[]"]);
  });

  test("fails of a result that the module does not declare", async () => {
    const { contact, said } = await call([
      main(invokes("look")),
      { ...flow("look", "MODULE", returns({ Result: "Elsewhere" })), results: ["Found"] },
    ]);

    expect(said).toEqual(["failed"]);
    expect(failures(contact)).toEqual(['the module "look" ends with "Elsewhere", which is not one of its results']);
  });

  test("shows neither what the other one's blocks found out, only the contact's attributes", async () => {
    const sets: Step = {
      ...{ type: "UpdateFlowAttributes", errors: { NoMatchingError: "failed" } },
      parameters: { FlowAttributes: { mine: { Value: "flow" } } },
    };
    const { said } = await call([
      main(
        lambda,
        { ...sets, id: "set" },
        invokes("look"),
        says("[$.External.state] [$.FlowAttributes.mine] $.Attributes.set", { next: "hang-up" }),
      ),
      flow(
        "look",
        "MODULE",
        says("[$.External.state$.FlowAttributes.mine$.Modules.Result]"),
        { ...sets, id: "set", parameters: { FlowAttributes: { mine: { Value: "module" } } } },
        { type: "UpdateContactAttributes", parameters: { Attributes: { set: "by the module" } } },
        returns(),
      ),
    ]);

    expect(said).toEqual(["[]", "[sent] [flow] by the module"]);
  });

  test.each([
    ["an alias", "arn:aws:connect:eu-west-2:111122223333:instance/i/flow-module/look:live"],
    ["its last version", "arn:aws:connect:eu-west-2:111122223333:instance/i/flow-module/look:$LATEST"],
    ["its id and its last version", "look:$LATEST"],
  ])("finds a module by %s", async (_, id) => {
    const { said } = await call([
      main(invokes(id), says("back", { next: "hang-up" })),
      flow("look", "MODULE", returns()),
    ]);

    expect(said).toEqual(["back"]);
  });

  test("takes the error branch of a module that is not there, or is a flow", async () => {
    for (const module of ["nowhere", "main", ""]) {
      const { said } = await call([main(invokes(module), says("back", { next: "hang-up" }))]);

      expect(said).toEqual(["failed"]);
    }
  });

  test("takes the error branch of a module that gets lost", async () => {
    const { contact, said } = await call([
      main(invokes("look")),
      flow("look", "MODULE", says("looking", { next: "nothing-there" })),
    ]);

    expect(said).toEqual(["looking", "failed"]);
    expect(failures(contact)[0]).toContain('there is no block "nothing-there"');
  });

  test("lets modules stand in modules 5 deep; one that invokes itself fails from within", async () => {
    const { contact, said } = await call([
      main(invokes("itself"), says("back", { next: "hang-up" })),
      flow(
        "itself",
        "MODULE",
        says("deeper"),
        invokes("itself", { errors: { NoMatchingError: "too-deep" } }),
        returns(),
        says("too deep", { id: "too-deep", next: "return" }),
      ),
    ]);

    expect(said).toEqual([...Array<string>(5).fill("deeper"), "too deep", "back"]);
    expect(failures(contact)).toEqual(["modules stand in modules 5 deep at most"]);
  });

  test("counts the time of Lambdas in a row through modules", async () => {
    const slow = { ...lambda, parameters: { ...lambda.parameters } };
    const flows = [
      main({ ...slow, id: "one" }, invokes("more"), { ...slow, id: "three" }, says("done", { next: "hang-up" })),
      flow("more", "MODULE", { ...slow, id: "two" }, returns(), failed, hangsUp),
    ];
    const center = centerOf({
      flows,
      lambdas: {
        orders: async (_, { takes }) => {
          await takes(7);
          return {};
        },
      },
    });
    const contact = begin(center, "main");
    await pass(center, 60);

    expect(taken(contact)).toContain("two: NextAction");
    expect(taken(contact)).toContain("three: NoMatchingError");
  });
});

describe("what a module does to its caller", () => {
  test("a disconnect ends both", async () => {
    const { contact, said } = await call([
      main(invokes("look"), says("back", { next: "hang-up" })),
      flow("look", "MODULE", hangsUp),
    ]);

    expect(said).toEqual([]);
    expect(contact.end?.reason).toBe("CONTACT_FLOW_DISCONNECT");
  });

  test("a transfer takes both along", async () => {
    const { said } = await call([
      main(invokes("look"), says("back", { next: "hang-up" })),
      flow("look", "MODULE", { type: "TransferToFlow", parameters: { ContactFlowId: "other" } }),
      flow("other", "CONTACT_FLOW", says("elsewhere"), hangsUp),
    ]);

    expect(said).toEqual(["elsewhere"]);
  });

  test("the end of the flow ends both", async () => {
    const { said } = await call([
      flow("main", "CUSTOMER_QUEUE", invokes("look"), says("back", { next: "hang-up" }), failed, hangsUp),
      flow("look", "MODULE", { type: "EndFlowExecution" }),
    ]);

    expect(said).toEqual([]);
  });

  test("a caller who hangs up in the middle hears no more of either", async () => {
    const { center, contact } = await call(
      [
        main(invokes("look"), says("back", { next: "hang-up" })),
        flow("look", "MODULE", says("a long story that goes on and on and on"), says("more"), returns()),
      ],
      1,
    );
    customerLeaves(center, contact.conversation);
    await pass(center, 60);

    expect(said(contact)).toEqual(["a long story that goes on and on and on"]);
  });

  test("Return outside of a module leads nowhere", async () => {
    const { contact } = await call([main(returns())]);

    expect(failures(contact)).toEqual(["a flow has no caller to return to"]);
    expect(contact.end).toBeDefined();
  });
});

describe("Transfer to flow", () => {
  const transfers = (to: string): Step => {
    return { type: "TransferToFlow", parameters: { ContactFlowId: to }, errors: { NoMatchingError: "failed" } };
  };

  test("leaves the results and attributes of the flow behind, and keeps the contact's", async () => {
    const { said } = await call([
      main(
        lambda,
        { type: "UpdateFlowAttributes", parameters: { FlowAttributes: { a: { Value: "1" } } } },
        { type: "UpdateContactAttributes", parameters: { Attributes: { kept: "yes" } } },
        transfers("other"),
      ),
      flow("other", "CONTACT_FLOW", says("[$.External.state$.FlowAttributes.a] $.Attributes.kept"), hangsUp),
    ]);

    expect(said).toEqual(["[] yes"]);
  });

  test("keeps the results where the center is told so, though never the flow's attributes", async () => {
    const flows = [
      main(
        lambda,
        { type: "UpdateFlowAttributes", parameters: { FlowAttributes: { a: { Value: "1" } } } },
        transfers("other"),
      ),
      flow("other", "CONTACT_FLOW", says("[$.External.state$.FlowAttributes.a]"), hangsUp),
    ];
    const center = centerOf(
      { flows, lambdas: { orders: () => ({ state: "sent" }) } },
      { behaviour: { resultsAfterTransfer: true } },
    );
    const contact = begin(center, "main");
    await pass(center, 60);

    expect(said(contact)).toEqual(["[sent]"]);
  });

  test("takes the error branch of a flow that is not there, or is a module", async () => {
    for (const to of ["nowhere", "look"]) {
      const { said } = await call([main(transfers(to)), flow("look", "MODULE", returns())]);

      expect(said).toEqual(["failed"]);
    }
  });
});
