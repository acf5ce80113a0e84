import type { JsonValue } from "../../../contact-flows/language/document";
import { defaultBehaviour } from "../../../contact-flows/simulate/behaviour";
import type { SimulationOptions } from "../../../contact-flows/simulate/world";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says, taken } from "./support";

const failed = says("failed", { id: "failed", next: "hang-up" });

async function call(steps: readonly Step[], options: SimulationOptions = {}) {
  const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", ...steps, failed, hangsUp)] }, options);
  const contact = begin(center, "main");
  await pass(center, 600);
  return { contact, said: said(contact), reason: failures(contact)[0] };
}

describe("Check contact attributes", () => {
  /** Whether a condition holds of an attribute; undefined: it is not set. */
  async function holds(value: string | undefined, operator: string, operand: string): Promise<boolean> {
    const set: Step = {
      type: "UpdateContactAttributes",
      parameters: { Attributes: { value: value ?? "", operand: "gold" } },
    };
    const ComparisonValue = value === undefined ? "$.Attributes.none" : "$.Attributes.value";
    const { contact } = await call([
      set,
      {
        ...{ id: "check", type: "Compare", parameters: { ComparisonValue } },
        ...{ when: { [operand]: "hang-up" }, operator, errors: { NoMatchingCondition: "failed" } },
      },
    ]);
    return taken(contact).includes(`check: ${operand}`);
  }

  test.each([
    ["gold", "Equals", "gold", true],
    ["gold", "Equals", "Gold", false],
    ["gold", "Equals", "$.Attributes.operand", true],
    ["golden", "TextStartsWith", "gold", true],
    ["golden", "TextEndsWith", "gold", false],
    ["a golden one", "TextContains", "gold", true],
    ["10", "NumberGreaterThan", "9", true],
    ["10", "NumberGreaterThan", "10", false],
    ["10.0", "NumberGreaterOrEqualTo", "10", true],
    ["-1", "NumberLessThan", "0", true],
    ["0", "NumberLessOrEqualTo", "0", true],
    ["ten", "NumberLessThan", "11", false],
    ["", "NumberLessThan", "1", false],
    ["1", "KeyExists", "any", true],
    [undefined, "KeyExists", "any", false],
    [undefined, "Equals", "", false],
    ["1", "Nonsense", "1", false],
  ])("%j %s %j: %s", async (value, operator, operand, expected) => {
    expect(await holds(value, operator, operand)).toBe(expected);
  });
});

describe("Distribute by percentage", () => {
  const distributes: Step = {
    ...{ id: "distribute", type: "DistributeByPercentage", operator: "NumberLessThan" },
    when: { "11": "hang-up", "41": "hang-up" },
    errors: { NoMatchingCondition: "hang-up" },
  };

  test("gives each branch its share, the same for the same seed", async () => {
    const counts = new Map<string, number>();
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { contact } = await call([distributes], { seed });
      const branch = taken(contact)[0] ?? "";
      counts.set(branch, (counts.get(branch) ?? 0) + 1);
      expect(taken((await call([distributes], { seed })).contact)[0]).toBe(branch);
    }

    expect(counts.get("distribute: 11")).toBeGreaterThan(70);
    expect(counts.get("distribute: 11")).toBeLessThan(130);
    expect(counts.get("distribute: 41")).toBeGreaterThan(250);
    expect(counts.get("distribute: 41")).toBeLessThan(350);
    expect(counts.get("distribute: NoMatchingCondition")).toBeGreaterThan(550);
  });
});

describe("Loop", () => {
  const loops = (LoopCount: JsonValue, more: Readonly<Record<string, JsonValue>> = {}): Step => ({
    ...{ id: "loop", type: "Loop", parameters: { LoopCount, ...more } },
    when: { ContinueLooping: "round", DoneLooping: "done" },
    errors: { NoMatchingError: "failed" },
  });
  const round = says("round $.Loop.rounds.Index", { id: "round", next: "loop" });
  const done = says("done", { id: "done", next: "hang-up" });

  test.each([
    ["3", 3],
    [2, 2],
    ["0", 0],
  ])("of %j goes round %d times", async (count, rounds) => {
    expect((await call([loops(count), round, done])).said).toEqual([...Array<string>(rounds).fill("round"), "done"]);
  });

  test("with a name counts its rounds from 0", async () => {
    expect((await call([loops("2", { LoopName: "rounds" }), round, done])).said).toEqual([
      "round 0",
      "round 1",
      "done",
    ]);
  });

  test("begins anew when it is come to again", async () => {
    const again: Step = {
      ...{ id: "done", type: "Loop", parameters: { LoopCount: "1" } },
      when: { ContinueLooping: "loop", DoneLooping: "hang-up" },
    };

    expect((await call([loops("2"), round, again])).said).toEqual(Array<string>(4).fill("round"));
  });

  test.each(["10000", "101", "-1", "2.5", "often", "", " ", "$.Attributes.none", null, { a: 1 }, []])(
    "of %j takes the error branch",
    async (count) => {
      expect((await call([loops(count), round, done])).said).toEqual(["failed"]);
    },
  );

  test("of 10,000 that says nothing does not run for ever, even where it is allowed", async () => {
    const quiet: Step = { id: "round", type: "UpdateFlowLoggingBehavior", next: "loop" };
    const { contact } = await call([loops("10000"), quiet, done], { behaviour: { mostLoops: 10_000 } });

    const lost = contact.conversation.trace.find((event) => event.type === "contact" && event.state === "lost");
    expect(lost).toMatchObject({ detail: `${defaultBehaviour.blocksWithoutTime} blocks ran while no time passed` });
    expect(contact.end).toBeDefined();
  });
});
