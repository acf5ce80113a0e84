import { Coverage, percentOf } from "../../../contact-flows/simulate/coverage";
import { walk } from "../../../contact-flows/simulate/walk/walk";
import type { World } from "../../../contact-flows/simulate/world";
import { document, flow, hangsUp, type Step, says } from "./support";

const menu: Step = {
  id: "menu",
  type: "GetParticipantInput",
  parameters: { Text: "Press 1 or 2.", InputTimeLimitSeconds: "5" },
  when: { "1": "one", "2": "two" },
  errors: { InputTimeLimitExceeded: "late", NoMatchingCondition: "wrong", NoMatchingError: "hang-up" },
};

const asks = flow(
  "Asks",
  "CONTACT_FLOW",
  menu,
  says("One it is.", { id: "one", next: "hang-up" }),
  says("Two it is.", { id: "two", next: "hang-up" }),
  says("Too late.", { id: "late", next: "hang-up" }),
  says("Neither.", { id: "wrong", next: "hang-up" }),
  hangsUp,
);

const worldWith = (...steps: readonly Step[]): World => ({ flows: [flow("Main", "CONTACT_FLOW", ...steps)] });

describe("walks through a flow", () => {
  test("give every answer that a caller could give", async () => {
    const coverage = new Coverage();

    const report = await walk({ flows: [asks] }, "Asks", { walks: 300, coverage });

    expect(coverage.of([asks]).map(percentOf)).toEqual([100]);
    expect(report).toMatchObject({ flow: "Asks", walks: 300 });
    expect(Object.keys(report.ends).sort()).toEqual(["CONTACT_FLOW_DISCONNECT", "CUSTOMER_DISCONNECT"]);
  });

  test("end each for one reason, and are the same for the same seed", async () => {
    const first = await walk({ flows: [asks] }, "Asks", { walks: 50, seed: 7 });

    expect(await walk({ flows: [asks] }, "Asks", { walks: 50, seed: 7 })).toEqual(first);
    expect(await walk({ flows: [asks] }, "Asks", { walks: 50, seed: 1000 })).not.toEqual(first);
    expect(Object.values(first.ends).reduce((all, one) => all + one, 0)).toBe(50);
  });

  test("say how far they are", async () => {
    const seen: number[] = [];
    await walk({ flows: [asks] }, "Asks", { walks: 3, progress: (walks) => seen.push(walks) });

    expect(seen).toEqual([1, 2, 3]);
  });

  test("find nothing in a sound flow", async () => {
    expect((await walk({ flows: [asks] }, "Asks", { walks: 200 })).findings.filter(isBroken)).toEqual([]);
  });

  test("of a flow that is not there are refused", async () => {
    await expect(walk({ flows: [asks] }, "Other", {})).rejects.toThrow("there is no flow Other");
  });
});

const isBroken = ({ kind }: { readonly kind: string }) => kind !== "silent-end";

describe("walks report", () => {
  test("a branch that leads nowhere, with the seed of a walk that comes there", async () => {
    const world = worldWith({ ...menu, when: { "1": "nowhere", "2": "hang-up" }, errors: toTheEnd }, hangsUp);

    const { findings } = await walk(world, "Main", { walks: 200 });
    const [found] = findings;

    expect(found).toMatchObject({
      kind: "dead-end",
      flow: "Main",
      block: "menu",
      message: 'there is no block "nowhere"',
    });
    const again = await walk(world, "Main", { walks: 1, seed: found?.seed ?? 0 });
    expect(again.findings).toEqual([{ ...found, walks: 1 }]);
  });

  test("blocks that run round and round while no time passes", async () => {
    const attributes = { TargetContact: "Current", Attributes: { round: "again" } };
    const world = worldWith({
      ...{ id: "again", type: "UpdateContactAttributes", parameters: attributes },
      ...{ next: "again", errors: { NoMatchingError: "again" } },
    });

    const { findings } = await walk(world, "Main", { walks: 3 });

    expect(findings).toEqual([
      expect.objectContaining({
        kind: "loop",
        block: "again",
        walks: 3,
        message: expect.stringContaining("no time passed"),
      }),
    ]);
  });

  test("an end without a word", async () => {
    const { findings } = await walk(
      worldWith(
        { ...menu, when: { "1": "hang-up", "2": "bye" }, errors: toTheEnd },
        says("Bye.", { id: "bye" }),
        hangsUp,
      ),
      "Main",
      { walks: 200 },
    );

    expect(findings).toEqual([
      expect.objectContaining({
        kind: "silent-end",
        block: "hang-up",
        message: expect.stringContaining("without a word"),
      }),
    ]);
  });

  test("nothing of flows that were made up", async () => {
    const transfer = { id: "transfer", type: "TransferToFlow", parameters: { ContactFlowId: "Other" } } as const;
    const world = {
      flows: [
        flow(
          "Main",
          "CONTACT_FLOW",
          { ...transfer, errors: { NoMatchingError: "bye" } },
          says("Bye.", { id: "bye" }),
          hangsUp,
        ),
        flow("Other", "CONTACT_FLOW", hangsUp),
      ],
    };

    expect((await walk(world, "Main", { walks: 20 })).findings).toMatchObject([{ kind: "silent-end", flow: "Other" }]);
    expect((await walk(world, "Main", { walks: 20, madeUp: new Set(["Other"]) })).findings).toEqual([]);
  });

  test("what agents come upon who hand contacts on by quick connects", async () => {
    const queues: Step = {
      ...{ id: "queue", type: "TransferContactToQueue", next: "end" },
      errors: { NoMatchingError: "end", QueueAtCapacity: "end" },
    };
    const chooses: Step = {
      type: "UpdateContactTargetQueue",
      parameters: { QueueId: "q" },
      errors: { NoMatchingError: "end" },
    };
    const world: World = {
      flows: [
        flow("Main", "CONTACT_FLOW", chooses, says("Wait."), queues, { ...hangsUp, id: "end" }),
        flow("On", "QUEUE_TRANSFER", says("Handed on.", { id: "hello" }), queues, { ...hangsUp, id: "end" }),
      ],
      queues: [{ id: "q" }],
      quickConnects: [{ id: "on", type: "queue", queue: "q", flow: "On" }],
    };
    const coverage = new Coverage();

    await walk(world, "Main", { walks: 300, coverage });

    const [, handedOn] = coverage.of(world.flows);
    expect(handedOn?.branches.filter(({ taken }) => taken > 0).map(({ block }) => block)).toContain("hello");
  });

  test("nothing of that kind where a task ends, to which nobody can say anything", async () => {
    const { findings } = await walk(worldWith(hangsUp), "Main", { walks: 5, channel: "TASK" });

    expect(findings).toEqual([]);
  });

  test("ends of modules and whispers as what they are", async () => {
    const module = { ...flow("Part", "MODULE", says("Hello."), { id: "3", type: "EndFlowModuleExecution" }) };
    const whisper = flow("Whisper", "AGENT_WHISPER", says("From $.Queue.Name for $.Agent.UserName."), {
      ...{ id: "2", type: "EndFlowExecution" },
    });
    const fixed = { ...module, document: document(says("Hello."), { id: "2", type: "EndFlowModuleExecution" }) };

    expect((await walk({ flows: [fixed] }, "Part", { walks: 20 })).findings).toEqual([]);
    expect(await walk({ flows: [whisper] }, "Whisper", { walks: 20 })).toMatchObject({ findings: [] });
  });
});

const toTheEnd = { InputTimeLimitExceeded: "menu", NoMatchingCondition: "menu", NoMatchingError: "menu" };
