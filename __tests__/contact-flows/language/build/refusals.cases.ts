import { contactFlow, FlowError } from "../../../../contact-flows/language/build/contact-flow";
import { lambda, queue } from "../../../../contact-flows/language/resources";
import { plain, speech } from "../../../../contact-flows/language/texts";
import { contact, type Value } from "../../../../contact-flows/language/values";
import { problemsOf, told, untyped } from "./stories";

const text = plain("Hello.");
const one = lambda("one", { results: ["status"] });
const two = lambda("two", { results: ["status"] });

describe("a flow cannot be written", () => {
  test.each<[string, () => unknown, readonly (string | RegExp)[]]>([
    [
      "with a way that leads nowhere",
      () => told((call) => call.say(text, { name: "say" })),
      [/^say: It goes on by NextAction, and nothing follows/],
    ],
    [
      "with a branch that leads nowhere",
      () => told((call) => call.menu(text, { 1: (call) => call.hangUp(), unclear: "continue" }, { name: "menu" })),
      [/^menu: .*InputTimeLimitExceeded|NoMatchingCondition/, /^menu: /],
    ],
    [
      "with something after its end",
      () => told((call) => [call.hangUp(), call.say(text, { name: "late" })]),
      [/^late: Nothing leads to "late"/, /^late: It goes on/],
    ],
    ["with nothing in it", () => told(() => undefined), [/^: The flow tells nothing/]],
    [
      "where a failure is not told",
      () =>
        contactFlow("x", { type: "CONTACT_FLOW", channels: ["VOICE"] }, (call) => [
          call.setQueue(queue("a"), { name: "set" }),
          call.hangUp(),
        ]).build(),
      [/^set: It can fail \(NoMatchingError\)/],
    ],
    [
      "with a part that nothing leads to",
      () => told((call) => call.hangUp(), { parts: { lost: (call) => call.hangUp({ name: "lost end" }) } }),
      [/^lost end: No way leads to it/],
    ],
    [
      "with a part that tells nothing",
      () => told((call) => call.goTo("empty"), { parts: { empty: () => undefined } }),
      [/Part "empty" has no block/, /part "empty" tells nothing/],
    ],
    [
      "with a way to a part that is not there",
      () => told((call) => call.goTo("sals"), { parts: { sales: (call) => call.hangUp() } }),
      [/There is no part "sals". Did you mean "sales"/],
    ],
    [
      "with a loop that nobody counts",
      () =>
        told((call) => call.goTo("a"), { parts: { a: (call) => [call.say(text, { name: "say" }), call.goTo("a")] } }),
      [/^say: It comes back to itself for ever/],
    ],
    [
      "with a loop that has no second round",
      () => told((call) => [call.loop(2, (call) => call.hangUp(), { name: "loop" }), call.hangUp()]),
      [/^loop: "loop" never comes to a second round/],
    ],
    [
      "asking again what was never asked",
      () => told((call) => [call.again({ times: 1, name: "again" }), call.hangUp()]),
      [/^again: There is no question/],
    ],
    [
      "with two blocks of one name",
      () => told((call) => [call.say(text, { name: "a" }), call.hangUp({ name: "a" })]),
      [/^a: Two blocks are named "a"/],
    ],
    ["with a name that the service refuses", () => told((call) => call.hangUp({ name: "50 %: a" })), [/^50 %: a: /]],
    [
      "with shares of more than everybody",
      () =>
        told((call) => [
          call.distribute(
            [
              { percent: 60, to: "continue" },
              { percent: 50, to: "continue" },
            ],
            "continue",
          ),
          call.hangUp(),
        ]),
      [/60, 50 percent/],
    ],
    [
      "with values out of range",
      () => told((call) => [call.loop(101, (call) => call.say(text), { name: "loop" }), call.hangUp()]),
      [/^loop: LoopCount of Loop .* is 101; 0 to 100 is taken/],
    ],
    [
      "in a type that refuses a block",
      () =>
        untyped(
          "CUSTOMER_WHISPER",
          ["VOICE"],
          (call) => [call.menu(text, { unclear: "continue" }, { name: "menu" }), call.endFlow()],
          (call) => call.endFlow(),
        ),
      [/^menu: Amazon Connect refuses/],
    ],
    [
      "for a channel that a block does not know",
      () =>
        untyped("CONTACT_FLOW", ["VOICE", "CHAT"], (call) => [
          call.menu(text, { unclear: "continue" }, { name: "menu" }),
          call.hangUp(),
        ]),
      [/^menu: .*does nothing for contacts by CHAT/],
    ],
  ])("%s", (_what, tell, expected) => {
    const problems = problemsOf(tell);

    expect(problems).toEqual(expected.map((line) => expect.stringMatching(line)));
  });
});

describe("a result", () => {
  const say = (value: Value) => plain(`It is ${value.path}.`);

  test("can be read until another block overwrites it", () => {
    const problems = problemsOf(() =>
      told((call) => {
        const { status } = call.invoke(one, {}, { name: "first" });
        call.when(status, { done: (call) => call.hangUp() });
        call.invoke(two, { before: status }, { name: "second" });
        call.say(say(status));
        call.hangUp();
      }),
    );

    // The words hold a path and no value, so that nothing is known of where it comes from.
    expect(problems).toEqual([]);
  });

  test("is refused once another block has overwritten it", () => {
    const problems = problemsOf(() =>
      told((call) => {
        const { status } = call.invoke(one, {}, { name: "first" });
        call.invoke(two, {}, { name: "second" });
        call.when(status, { x: "continue" }, { name: "late" });
        call.hangUp();
      }),
    );

    expect(problems).toEqual([`late: It reads $.External.status of "first", which "second" has overwritten by then.`]);
  });

  test("is refused where a branch may have overwritten it", () => {
    const problems = problemsOf(() =>
      told((call) => {
        const { status } = call.invoke(one, {}, { name: "first" });
        call.when(contact.customerId, { known: (call) => void call.invoke(two, {}, { name: "second" }) });
        call.when(status, { x: "continue" }, { name: "late" });
        call.hangUp();
      }),
    );

    expect(problems).toEqual([expect.stringMatching(/^late: .*"second" has overwritten/)]);
  });

  test("is refused where the next round of a loop has overwritten it", () => {
    const problems = problemsOf(() =>
      told((call) => {
        const { status } = call.invoke(one, {}, { name: "first" });
        call.loop(2, (call) => {
          call.when(status, { x: "continue" }, { name: "in the loop" });
          call.invoke(two, {}, { name: "second" });
        });
        call.hangUp();
      }),
    );

    expect(problems).toEqual([expect.stringMatching(/^in the loop: .*"second" has overwritten/)]);
  });

  test("is refused where its block lies on no way to the reader", () => {
    const kept: Value[] = [];
    const problems = problemsOf(() =>
      told((call) => {
        call.when(
          contact.customerId,
          {
            known: (call) => {
              kept.push(call.invoke(one, {}, { name: "first" }).status);
              call.hangUp();
            },
          },
          { name: "known" },
        );
        call.when(kept[0] ?? contact.name, { x: "continue" }, { name: "elsewhere" });
        call.hangUp();
      }),
    );

    expect(problems).toEqual([`elsewhere: It reads $.External.status, and on no way to it "first" has written that.`]);
  });

  test.each([
    [
      "stored input",
      (call: Parameters<Parameters<typeof told>[0]>[0]) => {
        const first = call.collect(text, { name: "first" });
        call.collect(text, { name: "second" });
        call.setAttributes({ first }, { name: "late" });
      },
    ],
    [
      "an attribute",
      (call: Parameters<Parameters<typeof told>[0]>[0]) => {
        const { reason } = call.setAttributes({ reason: "a" }, { name: "first" });
        call.setAttributes({ reason: "b" }, { name: "second" });
        call.when(reason, { x: "continue" }, { name: "late" });
      },
    ],
    [
      "what a bot understood",
      (call: Parameters<Parameters<typeof told>[0]>[0]) => {
        const { intent } = call.askBot(
          "$.Attributes.bot",
          text,
          { intents: {}, otherwise: "continue" },
          { name: "first" },
        );
        call.askBot("$.Attributes.bot", text, { intents: {}, otherwise: "continue" }, { name: "second" });
        call.when(intent, { x: "continue" }, { name: "late" });
      },
    ],
  ])("of %s is told apart, too", (_what, tell) => {
    const problems = problemsOf(() => told((call) => [tell(call), call.hangUp()]));

    expect(problems).toEqual([expect.stringMatching(/^late: .*of "first", which "second" has overwritten/)]);
  });
});

test("everything that is wrong is told at once, with what to do", () => {
  expect.assertions(3);
  try {
    told((call) => {
      call.again({ times: 1, name: "again" });
      call.goTo("nowhere");
    });
  } catch (error) {
    expect(error).toBeInstanceOf(FlowError);
    expect((error as FlowError).problems.length).toBeGreaterThan(1);
    expect((error as FlowError).message).toContain("Name it in the flow's parts.");
  }
});

test("markup that is not well-formed is refused", () => {
  expect(() => speech("<speak>Hello <break></speak>")).toThrow("closes </speak> where nothing of that name is open");
});
