import { dot } from "../../../contact-flows/language/diagram/dot";
import { Coverage, percentOf } from "../../../contact-flows/simulate/coverage";
import { marksOf } from "../../../contact-flows/simulate/coverage-picture";
import { coverageText, shortfalls } from "../../../contact-flows/simulate/coverage-report";
import { begin, centerOf, flow, hangsUp, pass, says } from "./support";

const channel = { type: "Compare", parameters: { ComparisonValue: "$.Channel" } } as const;

const greets = flow(
  "Greets",
  "CONTACT_FLOW",
  { ...channel, id: "channel", when: { CHAT: "chat" }, errors: { NoMatchingCondition: "call" } },
  says("Hello, chat.", { id: "chat", next: "hang-up", errors: { NoMatchingError: "hang-up" } }),
  says("Hello, call.", { id: "call", errors: { NoMatchingError: "hang-up" } }),
  hangsUp,
  says("Nobody comes here.", { id: "alone", next: "hang-up" }),
);

async function covered(...channels: readonly ("VOICE" | "CHAT")[]) {
  const coverage = new Coverage();
  for (const channel of channels) {
    const center = centerOf({ flows: [greets] });
    coverage.watch(center);
    begin(center, "Greets", channel);
    await pass(center, 30);
  }
  return coverage.of([greets]);
}

describe("coverage", () => {
  test("counts branches that were taken over those that there are, failures apart, over several simulations", async () => {
    const [calls] = await covered("VOICE");
    const [both] = await covered("VOICE", "CHAT", "CHAT");

    expect(calls).toMatchObject({ name: "Greets", taken: 2, errors: { taken: 0, total: 2 } });
    expect(calls?.branches).toHaveLength(6);
    expect(both).toMatchObject({ taken: 4 });
    expect(both?.branches.find(({ block, branch }) => block === "channel" && branch === "CHAT")).toMatchObject({
      taken: 2,
    });
  });

  test("leaves out what no way leads to, and NextAction where the service never looks at it", async () => {
    const [{ branches = [] } = {}] = await covered("VOICE");

    expect(branches.map(({ block, branch }) => `${block} ${branch}`)).toEqual([
      "channel CHAT",
      "channel NoMatchingCondition",
      "chat NoMatchingError",
      "chat NextAction",
      "call NoMatchingError",
      "call NextAction",
    ]);
  });

  test("says no condition is no failure", async () => {
    const [{ branches = [] } = {}] = await covered("VOICE");

    expect(branches.filter(({ isError }) => isError).map(({ branch }) => branch)).toEqual([
      "NoMatchingError",
      "NoMatchingError",
    ]);
  });

  test("stops when it is told to", async () => {
    const [coverage, center] = [new Coverage(), centerOf({ flows: [greets] })];
    coverage.watch(center)();
    begin(center, "Greets");
    await pass(center, 30);

    expect(coverage.of([greets]).map(percentOf)).toEqual([0]);
  });

  test("of a flow without branches is whole", () => {
    expect(new Coverage().of([flow("Ends", "CONTACT_FLOW", hangsUp)]).map(percentOf)).toEqual([100]);
  });
});

describe("a report of coverage", () => {
  test("names the share of each flow, and every branch that nobody took", async () => {
    expect(coverageText(await covered("VOICE"))).toBe(
      [
        "Greets  33.3 %  2 of 6 branches, 0 of 2 failures",
        "  never: channel (Compare) → CHAT",
        "  never: chat (MessageParticipant) → NoMatchingError",
        "  never: chat (MessageParticipant) → NextAction",
        "  never: call (MessageParticipant) → NoMatchingError",
      ].join("\n"),
    );
  });

  test("says what keeps a flow from a threshold, and nothing of one that reaches it", async () => {
    const flows = await covered("VOICE", "CHAT");

    expect(shortfalls(flows, { branches: 66 })).toEqual([]);
    expect(shortfalls(flows, { branches: 67, errors: 50 })).toEqual([
      expect.stringMatching(/^Greets: 66\.6 % of its branches were taken, not 67 %\nGreets: 0\.0 % of its failures/),
    ]);
  });

  test("colours a picture: what was run, what only partly, and what never, in words too", async () => {
    const [coverage] = await covered("VOICE");
    if (coverage === undefined) throw new Error("no coverage");
    const marks = marksOf(greets, coverage);

    expect(marks.ofBlock("chat")).toEqual({ extent: "none", lines: ["never: NoMatchingError", "never: NextAction"] });
    expect(marks.ofBlock("call")).toEqual({ extent: "some", lines: ["never: NoMatchingError"] });
    expect(marks.ofBlock("alone")).toBeUndefined();
    expect(marks.gone("channel", "call")).toBe(true);
    expect(marks.gone("channel", "chat")).toBe(false);
    const picture = dot(greets.document, { marks });
    expect(picture).toContain("never: CHAT");
    expect(picture.match(/penwidth=2/g)).toHaveLength(2);
    expect(dot(greets.document)).not.toContain("penwidth");
  });
});
