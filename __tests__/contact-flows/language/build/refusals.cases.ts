import type { Call as AnyCall } from "../../../../contact-flows/language/build/call";
import { contactFlow, FlowError } from "../../../../contact-flows/language/build/contact-flow";
import type { ModuleContract } from "../../../../contact-flows/language/resources";
import { lambda, prompt, queue } from "../../../../contact-flows/language/resources";
import { byLanguage, plain, speech } from "../../../../contact-flows/language/texts";
import { contact, type Value } from "../../../../contact-flows/language/values";
import { problemsOf, told, untyped } from "./stories";

type Call = AnyCall<{ readonly type: "CONTACT_FLOW"; readonly channel: "VOICE"; readonly part: string }>;

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
      "with markup, or a recording, where only chats come by",
      () =>
        untyped("CONTACT_FLOW", ["CHAT"], (call) => [
          call.say(speech("<speak>Hi</speak>"), { name: "markup" }),
          call.play(prompt("beep"), { name: "recording" }),
          call.say(text),
          call.hangUp(),
        ]),
      [/^markup: It is speech with markup.*only contacts by CHAT/, /^recording: .*or a recording/],
    ],
    [
      "with markup in the branch for chats",
      () =>
        untyped("CONTACT_FLOW", ["VOICE", "CHAT"], (call) => [
          call.onChannel({ chat: (call: Call) => call.say(speech("<speak>Hi</speak>"), { name: "markup" }) }),
          call.say(speech("<speak>Hi</speak>")),
          call.hangUp(),
        ]),
      [/^markup: It is speech with markup/],
    ],
    [
      "with a branch for a channel by which nobody comes",
      () =>
        untyped("CONTACT_FLOW", ["VOICE"], (call) => [
          call.onChannel({ task: (call: Call) => call.hangUp() }, { name: "channel" }),
          call.say(text),
          call.hangUp(),
        ]),
      [/^channel: It tells what happens to contacts by TASK, and none come by here/],
    ],
    [
      "with texts that lack a language, each of which is told",
      () =>
        told(
          (call) => [
            call.say(byLanguage({ de: "Hallo." }), { name: "say" }),
            call.menu(byLanguage({ en: "One." }), { 1: "continue", unclear: "continue" }, { name: "menu" }),
            call.hangUp(),
          ],
          {},
          ["en-GB", "fr-FR"],
        ),
      [/^say: The text "Hallo." has no words for en-GB, fr-FR/, /^menu: The text "One." has no words for fr-FR/],
    ],
    [
      "with the outer call inside of a branch",
      () =>
        told((call) => [
          call.menu(text, { 1: () => call.say(text, { name: "Hi" }), unclear: "continue" }),
          call.hangUp(),
        ]),
      [/^Hi: "Hi" is told inside a branch, but with the call from outside of it/],
    ],
    [
      "with the call of a branch after that branch",
      () => {
        const kept: Call[] = [];
        return told((call) => {
          call.menu(text, { 1: (call) => void kept.push(call), unclear: "continue" });
          kept[0]?.say(text, { name: "Hi" });
          call.hangUp();
        });
      },
      [/^Hi: "Hi" is told with the call of a branch that has been told already/],
    ],
    [
      "that goes back for ever without a reason",
      () =>
        told((call) => call.goTo("again"), {
          parts: { again: (call) => [call.say(text), call.backTo("again", { unbounded: " " })] },
        }),
      [/^backTo again: It goes back for ever, and nobody says why/],
    ],
    [
      "that waits for a Lambda longer than Amazon Connect does",
      () =>
        told((call) => [
          call.invoke(one, {}, { name: "slow", withinSeconds: 9 }),
          call.invoke(one, {}, { withinSeconds: 60, async: "no-wait" }),
          call.hangUp(),
        ]),
      [/^slow: It waits 9 seconds for the answer; Amazon Connect gives up after 8/],
    ],
    [
      "with a doubt that nobody accepts",
      () => told((call) => call.hangUp({ name: "end" }), { accept: {} }),
      [/^: A caller hears no word in this flow/],
    ],
    [
      "accepting what no rule is called, or without a reason",
      () => told((call) => call.hangUp(), { accept: { "silent-ends": "a test", "silent-end": "" } }),
      [/^: It accepts "silent-ends", and there is no such rule/, /^: It accepts "silent-end" and does not say why/],
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

test("a flow with a doubt that is accepted with a reason can be written", () => {
  expect(told((call) => call.hangUp(), { accept: { "silent-end": "nobody is there" } }).Actions).toHaveLength(1);
});

test("a finding is told in the words of the language, with the way to accept a doubt", () => {
  expect(() => told((call) => call.hangUp(), { accept: {} })).toThrow(
    'Tell why the conversation ends with say() before it. Or accept it: accept: { "silent-end": "why" }.',
  );
});

test("a PIN in clear text is refused, with how collect() keeps it secret", () => {
  const pin = () =>
    told((call) => {
      const pin = call.collect(plain("Please enter your PIN."), { name: "ask" });
      call.setAttributes({ pin });
      call.hangUp();
    });

  expect(pin).toThrow(/ask: .* seems to ask for a PIN/);
  expect(pin).toThrow('Tell logging("off") before it; give collect() an `encryption`');
});

describe("a module returns by its contract", () => {
  const module = (contract: ModuleContract | undefined, returned: object) =>
    problemsOf(() =>
      contactFlow<"MODULE", "VOICE", never, ModuleContract | undefined>(
        "Test",
        { type: "MODULE", channels: ["VOICE"], contract },
        (call) => call.returnFromModule(returned, { name: "end" }),
      ).build(),
    );
  const many = Array.from({ length: 9 }, (_, index) => `r${index}`);

  test.each<[string, ModuleContract | undefined, object, readonly RegExp[]]>([
    ["with what it declares", { results: ["a"], output: ["o"] }, { result: "a", output: { o: "1" } }, []],
    [
      "and with nothing else",
      { results: ["a"], output: ["o"] },
      { result: "zzz", output: { q: "1" } },
      [/^end: It returns "zzz", which the module's contract does not declare/, /^end: It returns "q"/],
    ],
    ["and with nothing where it has none", undefined, { result: "a" }, [/^end: It returns "a"/]],
    ["never by Success", { results: ["a"] }, { result: "Success" }, [/^end: It returns by "Success", a name that/]],
    ["and declares no Success", { results: ["Success"] }, {}, [/^: The contract has a result "Success"/]],
    ["by 8 results at most", { results: many }, { result: "r1" }, [/^: The contract has 9 results; .* takes 8/]],
  ])("%s", (_what, contract, returned, expected) => {
    expect(module(contract, returned)).toEqual(expected.map((line) => expect.stringMatching(line)));
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

    expect(problems).toContainEqual(expect.stringMatching(/^late: .*of "first", which "second" has overwritten/));
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
