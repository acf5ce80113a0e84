import { flow, hours, lambda, queue } from "../../../../contact-flows/language/resources";
import { byLanguage, dictionary, plain } from "../../../../contact-flows/language/texts";
import { attribute } from "../../../../contact-flows/language/values";
import { told, ways } from "./stories";

const text = plain("Hello.");
const named = (name: string) => ({ name, onFailure: "undeclared" as const });

describe("what is told", () => {
  test("comes one after the other", () => {
    const document = told((call) => {
      call.say(text, named("one"));
      call.say(text, named("two"));
      call.hangUp({ name: "end" });
    });

    expect(document.StartAction).toBe("one");
    expect(ways(document)).toEqual(["one -NextAction-> two", "two -NextAction-> end"]);
  });

  test("after branches goes on for those that stay open", () => {
    const document = told((call) => {
      call.when(
        attribute("kind"),
        {
          a: (call) => call.say(text, named("only a")),
          b: (call) => call.hangUp({ name: "end of b" }),
        },
        { name: "kind" },
      );
      call.say(text, named("all others"));
      call.hangUp({ name: "end" });
    });

    expect(ways(document)).toEqual([
      "kind -a-> only a",
      "kind -b-> end of b",
      "kind -NoMatchingCondition-> all others",
      "kind -NextAction-> all others",
      "only a -NextAction-> all others",
      "all others -NextAction-> end",
    ]);
  });

  test("in a branch that several keys share is told once", () => {
    const again = {
      unclear: (call: { hangUp: (options: { name: string }) => void }) => call.hangUp({ name: "unclear" }),
    };

    const document = told((call) =>
      call.menu(text, { 1: (call) => call.hangUp({ name: "one" }), ...again }, { name: "menu" }),
    );

    expect(ways(document)).toEqual([
      "menu -1-> one",
      "menu -NoMatchingCondition-> unclear",
      "menu -InputTimeLimitExceeded-> unclear",
      "menu -NoMatchingError-> failed",
      "menu -NextAction-> unclear",
    ]);
  });

  test("by channel leads each to its own branch, and others on", () => {
    const document = told((call) => {
      call.onChannel({ voice: (call) => call.say(text, named("voice")) }, { name: "channel" });
      call.hangUp({ name: "end" });
    });

    expect(ways(document)).toEqual([
      "channel -VOICE-> voice",
      "channel -NoMatchingCondition-> end",
      "channel -NextAction-> end",
      "voice -NextAction-> end",
    ]);
  });
});

describe("a failure", () => {
  test("goes where the flow says, in every step that can fail", () => {
    const document = told((call) => {
      call.invoke(lambda("lookup"), {}, { name: "lookup" });
      call.queueFor(queue("orders"), { name: "transfer" });
    });

    expect(ways(document)).toEqual([
      "lookup -NoMatchingError-> failed",
      "lookup -NextAction-> Queue orders",
      "Queue orders -NoMatchingError-> failed",
      "Queue orders -NextAction-> transfer",
      "transfer -QueueAtCapacity-> failed",
      "transfer -NoMatchingError-> failed",
      "transfer -NextAction-> failed",
    ]);
  });

  test("goes where the step says", () => {
    const document = told((call) => {
      call.setAttributes({ a: "b" }, { name: "one", onFailure: "continue" });
      call.setAttributes({ a: "b" }, { name: "two", onFailure: (call) => call.hangUp({ name: "own" }) });
      call.say(text, { name: "three", onFailure: "undeclared" });
      call.hangUp({ name: "end" });
    });

    expect(ways(document)).toEqual([
      "one -NoMatchingError-> two",
      "one -NextAction-> two",
      "two -NoMatchingError-> own",
      "two -NextAction-> three",
      "three -NextAction-> end",
    ]);
  });

  test("of the place for failures itself goes on there", () => {
    const document = told((call) => call.transferToFlow(flow("other"), { name: "go" }), {
      onFailure: (call) => {
        call.say(text, { name: "sorry" });
        call.queueFor(queue("general"), { name: "queue" });
        call.hangUp({ name: "end" });
      },
    });

    expect(ways(document)).toEqual([
      "go -NoMatchingError-> sorry",
      "go -NextAction-> sorry",
      "sorry -NoMatchingError-> Queue general",
      "sorry -NextAction-> Queue general",
      "Queue general -NoMatchingError-> queue",
      "Queue general -NextAction-> queue",
      "queue -QueueAtCapacity-> end",
      "queue -NoMatchingError-> end",
      "queue -NextAction-> end",
    ]);
  });

  test("is not told at all where nothing can fail", () => {
    expect(told((call) => call.hangUp({ name: "end" })).Actions).toHaveLength(1);
  });
});

describe("a loop", () => {
  test("comes back as often as said, then goes on", () => {
    const document = told((call) => {
      call.loop(3, (call) => call.say(text, named("again")), { name: "loop" });
      call.hangUp({ name: "end" });
    });

    expect(document.Actions[0]?.Parameters).toEqual({ LoopCount: "3" });
    expect(ways(document)).toEqual([
      "loop -ContinueLooping-> again",
      "loop -DoneLooping-> end",
      "loop -NextAction-> end",
      "again -NextAction-> loop",
    ]);
  });

  test("asks a question again, in all its languages", () => {
    const words = byLanguage({ en: "Press.", de: "Drücken." });
    const document = told(
      (call) => {
        call.menu(words, { unclear: (call) => call.again({ times: 2, name: "again" }) }, { name: "menu" });
        call.hangUp({ name: "end" });
      },
      {},
      ["en-GB", "de-DE"],
    );

    expect(ways(document)).toEqual(
      expect.arrayContaining([
        "Language of menu -de-DE-> menu de-DE",
        "Language of menu -NoMatchingCondition-> menu en-GB",
        "menu de-DE -NoMatchingCondition-> again",
        "menu en-GB -InputTimeLimitExceeded-> again",
        "again -ContinueLooping-> Language of menu",
        "again -DoneLooping-> end",
      ]),
    );
  });

  test("goes back to a part", () => {
    const document = told((call) => call.goTo("ask"), {
      parts: {
        ask: (call) => {
          call.say(text, named("ask"));
          call.backTo("ask", { times: 2, name: "twice" });
          call.hangUp({ name: "end" });
        },
      },
    });

    expect(document.StartAction).toBe("ask");
    expect(ways(document)).toEqual([
      "ask -NextAction-> twice",
      "twice -ContinueLooping-> ask",
      "twice -DoneLooping-> end",
      "twice -NextAction-> end",
    ]);
  });

  test("goes back for ever where its author says why", () => {
    const document = told((call) => call.goTo("wait"), {
      parts: {
        wait: (call) => {
          call.say(text, named("wait"));
          call.backTo("wait", { unbounded: "the customer decides when it ends" });
        },
      },
    });

    expect(ways(document)).toEqual(["wait -NextAction-> wait"]);
  });
});

describe("a text", () => {
  const texts = dictionary({
    en: { status: "Your order is {status}.", same: "OK" },
    de: { status: "Ihre Bestellung ist {status}.", same: "OK" },
  });

  test("in several languages is chosen by the contact's language, the first by default", () => {
    const document = told(
      (call) => {
        call.say(texts.status({ status: attribute("status") }), { name: "say" });
        call.hangUp();
      },
      {},
      ["de-DE", "en-GB"],
    );

    expect(document.Actions.map(({ Identifier, Parameters }) => [Identifier, Parameters])).toEqual([
      ["Language of say", { ComparisonValue: "$.Attributes.language" }],
      ["say de-DE", { Text: "Ihre Bestellung ist $.Attributes.status." }],
      ["say en-GB", { Text: "Your order is $.Attributes.status." }],
      ["Hang up", {}],
      ["failed", {}],
    ]);
  });

  test.each([
    ["one language", texts.status({ status: "here" }), ["en-GB"]],
    ["words that are the same everywhere", texts.same, ["en-GB", "de-DE"]],
  ])("in %s is one block", (_what, said, languages) => {
    const document = told((call) => [call.say(said, named("say")), call.hangUp()], {}, languages);

    expect(document.Actions.map(({ Identifier }) => Identifier)).toEqual(["say", "Hang up"]);
  });
});

test("blocks without a name are named after what they do, each differently", () => {
  const document = told((call) => {
    call.unlessOpen(hours("office"), (call) => call.hangUp());
    call.say(plain("Welcome: press (1), please, and listen to all that we have to tell you today."));
    call.setQueue(queue("orders"));
    call.setQueue(queue("orders"));
    call.hangUp();
  });

  expect(document.Actions.map(({ Identifier }) => Identifier)).toEqual([
    "Check office hours",
    "Hang up",
    "Welcome press 1 please",
    "Queue orders",
    "Queue orders 2",
    "Hang up 2",
    "failed",
  ]);
});

test("the same story gives the same document", () => {
  const tell = () =>
    JSON.stringify(
      told((call) => {
        call.menu(text, { 1: (call) => call.queueFor(queue("orders")), unclear: (call) => call.again({ times: 1 }) });
        call.hangUp();
      }),
    );

  expect(tell()).toBe(tell());
});
