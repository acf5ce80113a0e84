import { botAlias, hours, queue } from "../../../../contact-flows/language/resources";
import { plain } from "../../../../contact-flows/language/texts";
import { attribute } from "../../../../contact-flows/language/values";
import { actionOf, told as toldAtOnce, ways } from "./stories";

const text = plain("Hello.");
type Story = Parameters<typeof toldAtOnce>[0];

/** Tells a flow that greets first, so that nobody is hung up on without a word. */
const told = (story: Story) =>
  toldAtOnce((call) => {
    call.say(text, { name: "greeting" });
    story(call);
  });

/** The ways out of one block, as `label -> target`. */
const waysOf = (document: ReturnType<typeof told>, block: string) =>
  ways(document).flatMap((way) => (way.startsWith(`${block} -`) ? [way.slice(block.length + 2)] : []));

describe("each way out of a step leads where its author said", () => {
  test("unlessOpen tells the closed hours, and goes on within the open ones", () => {
    const document = told((call) => {
      call.unlessOpen(hours("office"), (call) => call.hangUp({ name: "closed" }), { name: "hours" });
      call.hangUp({ name: "open" });
    });

    expect(waysOf(document, "hours")).toEqual([
      "True-> open",
      "False-> closed",
      "NoMatchingError-> failed",
      "NextAction-> failed",
    ]);
  });

  test("checkHours tells open and closed apart", () => {
    const document = told((call) =>
      call.checkHours(
        hours("office"),
        { open: (call) => call.hangUp({ name: "open" }), closed: (call) => call.hangUp({ name: "closed" }) },
        { name: "hours" },
      ),
    );

    expect(waysOf(document, "hours")).toEqual(expect.arrayContaining(["True-> open", "False-> closed"]));
  });

  test("a menu tells a caller who presses nothing from one who presses another key", () => {
    const document = told((call) =>
      call.menu(
        text,
        {
          1: (call) => call.hangUp({ name: "one" }),
          noAnswer: (call) => call.hangUp({ name: "silence" }),
          otherwise: (call) => call.hangUp({ name: "wrong key" }),
        },
        { name: "menu" },
      ),
    );

    expect(waysOf(document, "menu")).toEqual([
      "1-> one",
      "NoMatchingCondition-> wrong key",
      "InputTimeLimitExceeded-> silence",
      "NoMatchingError-> failed",
      "NextAction-> wrong key",
    ]);
  });

  test.each<[string, object, string[]]>([
    ["noAnswer", { noAnswer: "silence" }, ["NoMatchingCondition-> unclear", "InputTimeLimitExceeded-> silence"]],
    ["otherwise", { otherwise: "wrong key" }, ["NoMatchingCondition-> wrong key", "InputTimeLimitExceeded-> unclear"]],
  ])("unclear stands for what a menu does not tell beside %s", (way, named, expected) => {
    const [[, name]] = Object.entries(named) as [[string, string]];
    const document = told((call) =>
      call.menu(
        text,
        {
          1: (call) => call.hangUp(),
          unclear: (call) => call.hangUp({ name: "unclear" }),
          [way]: (call: { hangUp: (options: { name: string }) => void }) => call.hangUp({ name }),
        },
        { name: "menu" },
      ),
    );

    expect(waysOf(document, "menu")).toEqual(expect.arrayContaining(expected));
  });

  test("a bot tells silence from an intent that is not told", () => {
    const document = told((call) => {
      call.askBot(
        botAlias("orders"),
        text,
        {
          intents: { Order: (call) => call.hangUp({ name: "order" }) },
          otherwise: (call) => call.hangUp({ name: "other intent" }),
          noAnswer: (call) => call.hangUp({ name: "silence" }),
        },
        { name: "bot" },
      );
    });

    expect(waysOf(document, "bot")).toEqual(
      expect.arrayContaining([
        "Order-> order",
        "NoMatchingCondition-> other intent",
        "InputTimeLimitExceeded-> silence",
      ]),
    );
  });

  test("a call outside that comes back tells a failed one from one that nobody took", () => {
    const document = told((call) => {
      call.dial("+442079460123", {
        name: "dial",
        returns: {
          failed: (call) => call.hangUp({ name: "call failed" }),
          noAnswer: (call) => call.hangUp({ name: "nobody there" }),
        },
      });
      call.hangUp({ name: "call over" });
    });

    expect(waysOf(document, "dial").sort()).toEqual([
      "CallFailed-> call failed",
      "ConnectionTimeLimitExceeded-> nobody there",
      "NextAction-> call over",
      "NoMatchingError-> failed",
    ]);
  });

  test.each<[string, Story, string]>([
    [
      "transferToQueue",
      (call) => {
        call.setQueue(queue("orders"));
        call.transferToQueue({ name: "transfer", whenFull: (call) => call.hangUp({ name: "full" }) });
      },
      "transfer",
    ],
    [
      "queueFor",
      (call) => call.queueFor(queue("orders"), { name: "transfer", whenFull: (call) => call.hangUp({ name: "full" }) }),
      "transfer",
    ],
  ])("%s tells a full queue from a failure", (_step, story, block) => {
    expect(waysOf(told(story), block)).toEqual(
      expect.arrayContaining(["QueueAtCapacity-> full", "NoMatchingError-> failed"]),
    );
  });

  test("checkAgents tells some agents from none", () => {
    const document = told((call) =>
      call.checkAgents(
        "available",
        { some: (call) => call.hangUp({ name: "some" }), none: (call) => call.hangUp({ name: "none" }) },
        { name: "agents" },
      ),
    );

    expect(waysOf(document, "agents")).toEqual(
      expect.arrayContaining(["0-> some", "NoMatchingCondition-> none", "NoMatchingError-> failed"]),
    );
  });
});

describe("what a step says is what is written", () => {
  test("queueFor sets the priority that it is given, before it transfers", () => {
    const document = told((call) => call.queueFor(queue("orders"), { name: "transfer", priority: 4 }));

    expect(actionOf(document, "UpdateContactRoutingBehavior")?.Parameters).toEqual({ QueuePriority: "4" });
    expect(ways(document)).toContain("Priority 4 -NextAction-> transfer");
  });

  test("queueFor leaves the priority as it is where it is given none", () => {
    const document = told((call) => call.queueFor(queue("orders")));

    expect(actionOf(document, "UpdateContactRoutingBehavior")).toBeUndefined();
  });

  test("a value that is played is the id of a prompt, not words", () => {
    const document = told((call) => [call.play(attribute("prompt"), { name: "jingle" }), call.hangUp()]);

    expect(document.Actions.find(({ Identifier }) => Identifier === "jingle")?.Parameters).toEqual({
      PromptId: "$.Attributes.prompt",
    });
  });
});

// The service demands a NextAction that it never takes; the console shows it as a copy of a branch, and so do exports.
describe("a NextAction that is never taken repeats", () => {
  const to = (name: string): Story => {
    return (call) => call.hangUp({ name });
  };
  const nextOf = (document: ReturnType<typeof told>, block: string) =>
    document.Actions.find(({ Identifier }) => Identifier === block)?.Transitions?.NextAction;

  test.each<[string, Story, string]>([
    [
      "what happens on no known answer, before what happens on failure",
      (call) => call.menu(text, { 1: to("one"), noAnswer: to("silence"), otherwise: to("other key") }, { name: "it" }),
      "other key",
    ],
    [
      "the end of a loop, before what happens on failure",
      (call) => {
        call.loop(2, (call) => call.say(text), { name: "it", onFailure: to("loop failed") });
        call.hangUp({ name: "loop done" });
      },
      "loop done",
    ],
    [
      "what happens on failure, before the last condition",
      (call) => call.checkHours(hours("office"), { open: to("open"), closed: to("closed") }, { name: "it" }),
      "failed",
    ],
    [
      "what happens on failure, before other errors",
      (call) => [call.setQueue(queue("orders")), call.transferToQueue({ name: "it", whenFull: to("full") })],
      "failed",
    ],
    [
      "the last condition, where no failure is told",
      (call) =>
        call.raw(
          "CheckHoursOfOperation",
          {},
          {
            conditions: [
              { operand: "True", to: to("open") },
              { operand: "False", to: to("closed") },
            ],
            errors: { Odd: to("odd") },
          },
          { name: "it" },
        ),
      "closed",
    ],
  ])("%s", (_what, story, target) => {
    expect(nextOf(told(story), "it")).toBe(target);
  });
});
