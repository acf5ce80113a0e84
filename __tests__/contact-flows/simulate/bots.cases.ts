import type { Channel } from "../../../contact-flows/language/document";
import { pressKey, speak, write } from "../../../contact-flows/simulate/input";
import type { LexBot, LexInput, LexTurn } from "../../../contact-flows/simulate/lex/bot";
import { defineBot } from "../../../contact-flows/simulate/lex/definition";
import { localBot } from "../../../contact-flows/simulate/lex/local-bot";
import { newContact, runFlow } from "../../../contact-flows/simulate/lifecycle";
import type { SimulationOptions } from "../../../contact-flows/simulate/world";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says } from "./support";

const aliasArn = "arn:aws:lex:eu-west-2:111122223333:bot-alias/ORDERS/PROD";

const orders = localBot(
  defineBot({
    name: "Orders",
    locales: ["en-US"],
    intents: {
      OrderStatus: {
        utterances: ["where is my order", "where is order {order}"],
        slots: { order: { type: "AMAZON.Number", prompt: "Which number?", retries: 1 } },
        closing: "Let me see.",
      },
      Complaint: { utterances: ["i want to complain"] },
      Slow: {
        utterances: ["take your time"],
        fulfilment: async () => ({ says: "There.", sessionAttributes: { done: "yes" } }),
      },
      Broken: { utterances: ["break"], fulfilment: () => Promise.reject(new Error("no more paper")) },
    },
    fallback: { retries: 1, says: "Sorry, what?" },
  }),
);

const end = (text: string): Step => says(text, { id: text, next: "hang-up" });

const bot = (parameters: NonNullable<Step["parameters"]> = {}, more: Partial<Step> = {}): Step => ({
  ...{ id: "bot", type: "ConnectParticipantWithLexBot" },
  parameters: { Text: "How may I help?", LexV2Bot: { AliasArn: aliasArn }, ...parameters },
  when: { OrderStatus: "status", Complaint: "complaint", Slow: "slow" },
  errors: { NoMatchingCondition: "other", NoMatchingError: "broken", InputTimeLimitExceeded: "late" },
  ...more,
});

interface Meeting {
  readonly channel?: Channel;
  readonly bots?: Readonly<Record<string, LexBot>>;
  readonly options?: SimulationOptions;
  readonly initialMessage?: string;
}

async function meet(
  steps: readonly Step[],
  { channel = "VOICE", bots = { [aliasArn]: orders }, options = {}, initialMessage }: Meeting = {},
) {
  const branches = ["complaint", "slow", "other", "broken", "late", "escalated"].map(end);
  const status = says("$.Lex.IntentName $.Lex.Slots.order $.Lex.DialogState $.Lex.IntentConfidence.Score", {
    id: "status",
    next: "hang-up",
  });
  const main = flow("main", "CONTACT_FLOW", ...steps, status, ...branches, hangsUp);
  const center = centerOf(
    { flows: [main], bots },
    { ...options, behaviour: { lettersPerSecond: 10, ...options.behaviour } },
  );
  const compiled = center.flow("main");
  let contact = begin(center, "main", channel);
  if (initialMessage !== undefined && compiled !== undefined) {
    contact = newContact(center, { channel, initiation: "API", initialMessage });
    runFlow(center, contact, compiled, "test");
  }
  await pass(center);
  return {
    center,
    contact,
    speaks: (text: string) => speak(center, contact, text),
    writes: (text: string) => write(center, contact, text),
  };
}

/** A bot that keeps what it is given, and answers with the turns of a test in their order. */
function recorded(...turns: readonly Partial<LexTurn>[]) {
  const given: LexInput[] = [];
  const begun: unknown[] = [];
  const usual = { intent: "Any", confidence: 1, slots: {}, sessionAttributes: {}, alternatives: [], says: [] };
  const stand: LexBot = {
    name: "Recorded",
    begin: (attributes, locale, moment) => {
      begun.push({ attributes, locale, now: moment?.now() });
      return {
        turn: (input) => {
          given.push(input);
          return { ...usual, state: "InProgress", ...turns[given.length - 1] };
        },
      };
    },
  };
  return { bots: { [aliasArn]: stand }, given, begun };
}

describe("a bot on a call", () => {
  it("talks until it has what it wants; the flow goes on by the intent and knows the rest", async () => {
    const { center, contact, speaks } = await meet([bot()]);
    expect(speaks("Where is my order?")).toBe("heard");
    await pass(center, 1);
    speaks("it is 42");
    await pass(center, 60);

    expect(contact.conversation.lines.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      ...["system: How may I help?", "customer: Where is my order?", "bot: Which number?", "customer: it is 42"],
      ...["bot: Let me see.", "system: OrderStatus 42 ReadyForFulfillment 1"],
    ]);
    expect(contact.conversation.lines.map(({ interrupted }) => interrupted === true)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it("is heard to its end before the flow goes on", async () => {
    const { center, contact, speaks } = await meet([bot()]);
    speaks("where is order 7");
    expect(said(contact).at(-1)).toBe("Let me see.");
    await pass(center, 1.1);
    expect(said(contact).at(-1)).toBe("OrderStatus 7 ReadyForFulfillment 0.98");
  });

  it("has its intents compared with the conditions; one without a condition is no match", async () => {
    const complaint = await meet([bot()]);
    complaint.speaks("i want to complain");
    await pass(complaint.center, 60);
    expect(said(complaint.contact).at(-1)).toBe("complaint");

    const other = await meet([bot()]);
    other.speaks("blah");
    other.speaks("blah");
    await pass(other.center, 60);
    expect(said(other.contact).slice(-2)).toEqual(["system: blah", "other"]);
  });

  it("deals with silence, after as long as the behaviour or an attribute says", async () => {
    const silent = await meet([bot()]);
    await pass(silent.center, 1.5 + 2.9);
    expect(said(silent.contact)).toHaveLength(1);
    await pass(silent.center, 0.1);
    expect(said(silent.contact)).toEqual(["How may I help?", "Sorry, what?"]);
    await pass(silent.center, 60);
    expect(said(silent.contact).at(-1)).toBe("other");

    const LexSessionAttributes = { "x-amz-lex:audio:start-timeout-ms:*:*": "9000" };
    const patient = await meet([bot({ LexSessionAttributes })]);
    await pass(patient.center, 1.5 + 8.9);
    expect(said(patient.contact)).toHaveLength(1);
    await pass(patient.center, 0.1);
    expect(said(patient.contact)).toHaveLength(2);
  });

  it("is given keys until they end, without those that were taken back", async () => {
    for (const [keys, wait, input] of [
      ["12#", 0, { type: "keys", keys: "12" }],
      ["9*12#", 0, { type: "keys", keys: "12" }],
      ["12", 5, { type: "keys", keys: "12" }],
      ["#", 0, { type: "silence" }],
    ] as const) {
      const { bots, given } = recorded();
      const { center, contact } = await meet([bot()], { bots });
      for (const key of keys) expect(pressKey(center, contact, key)).toBe("heard");
      await pass(center, wait);
      expect(given).toEqual([input]);
      expect(said(contact)).toEqual(["How may I help?", `system: ${keys}`]);
    }
  });

  it("takes the keys by the rules that attributes of a slot set", async () => {
    const { bots, given } = recorded({ intent: "Pay", elicits: "card" });
    const LexSessionAttributes = { "x-amz-lex:dtmf:max-length:Pay:card": "3", "x-amz-lex:dtmf:end-character": "0" };
    const { center, contact } = await meet([bot({ LexSessionAttributes })], { bots });

    for (const key of "1234012345") pressKey(center, contact, key);

    expect(given).toEqual([
      { type: "keys", keys: "1234" },
      { type: "keys", keys: "123" },
    ]);
  });

  it("uses keys that were kept for it", async () => {
    const { bots, given } = recorded();
    const buffering: Step = { type: "GetParticipantInput", parameters: { EnableDTMFBuffer: "True" } };
    const { center, contact } = await meet([buffering, says("One moment."), bot()], { bots });
    for (const key of "42#") expect(pressKey(center, contact, key)).toBe("kept");
    await pass(center, 2);
    expect(given).toEqual([{ type: "keys", keys: "42" }]);
    expect(said(contact)).toEqual(["One moment.", "system: 42#"]);
  });

  it("is not spoken over, where an attribute forbids it", async () => {
    const LexSessionAttributes = { "x-amz-lex:allow-interrupt:*:*": "false" };
    const { center, contact, speaks } = await meet([bot({ LexSessionAttributes })]);
    expect(speaks("i want to complain")).toBe("lost");
    await pass(center, 1.5);
    expect(speaks("i want to complain")).toBe("heard");
    await pass(center, 60);
    expect(said(contact).at(-1)).toBe("complaint");
    expect(contact.conversation.lines[0]?.interrupted).toBeUndefined();
  });

  it("is not heard to the end of what it was saying when it is spoken over, nor of what was to come", async () => {
    const { bots } = recorded({ says: ["Ten and one", "Ten and two"] }, {});
    const { center, contact, speaks } = await meet([bot()], { bots });
    speaks("hello");
    await pass(center, 1.2);
    speaks("stop");
    const interrupted = contact.conversation.lines.map(({ text, interrupted }) => [text, interrupted === true]);
    expect(interrupted.slice(2)).toEqual([
      ["Ten and one", false],
      ["Ten and two", true],
      ["stop", false],
    ]);
  });

  it("is told the session attributes, the language and the time", async () => {
    const { bots, begun } = recorded();
    const { center } = await meet([bot({ LexSessionAttributes: { channel: "$.Channel" } })], { bots });
    expect(begun).toEqual([{ attributes: { channel: "VOICE" }, locale: "en-US", now: center.clock.now }]);
  });

  it("leaves its attributes and what it took for possible", async () => {
    const { bots } = recorded({
      ...{ intent: "OrderStatus", state: "Fulfilled", sessionAttributes: { vip: "yes" } },
      alternatives: [{ intent: "Complaint", confidence: 0.5 }],
    });
    const tell = says("$.Lex.SessionAttributes.vip $.Lex.AlternativeIntents.Complaint.IntentConfidence.Score", {
      id: "tell",
      next: "hang-up",
    });
    const { center, contact, speaks } = await meet([bot({}, { when: { OrderStatus: "tell" } }), tell], { bots });
    speaks("anything");
    await pass(center, 60);
    expect(said(contact).at(-1)).toBe("yes 0.5");
  });

  it("may work before it answers, while the clock stands still", async () => {
    const { center, contact, speaks } = await meet([bot()]);
    const { now } = center.clock;
    speaks("take your time");
    await center.settle();
    expect(said(contact).at(-1)).toBe("There.");
    expect(center.clock.now).toBe(now);
    await pass(center, 60);
    expect(said(contact).at(-1)).toBe("slow");
  });

  it.each(["break", ""])("that fails takes the error branch (%j)", async (text) => {
    const throwing: LexBot = {
      name: "Throwing",
      begin: () => ({
        turn: () => {
          throw new TypeError("it is broken");
        },
      }),
    };
    const { center, contact, speaks } = await meet([bot()], text === "" ? { bots: { [aliasArn]: throwing } } : {});
    speaks(text);
    await pass(center, 60);
    expect(said(contact).at(-1)).toBe("broken");
  });

  it.each([
    ["that is not there", { LexV2Bot: { AliasArn: "arn:aws:lex:eu-west-2:111122223333:bot-alias/OTHER/PROD" } }],
    ["that is not named", { LexV2Bot: {} }],
    ["that is to listen for too long", { LexSessionAttributes: { "x-amz-lex:audio:max-length-ms:A:b": "15001" } }],
    [
      "that is to begin with a message, which a call has not",
      { Text: "", LexInitializationData: { InitialMessage: "x" } },
    ],
  ])("%s takes the error branch", async (_, parameters) => {
    expect(said((await meet([bot(parameters)])).contact)).toEqual(["broken"]);
  });

  it("takes the error branch where it does not speak the language of the contact", async () => {
    const { center, contact } = await meet([
      { type: "UpdateContactData", parameters: { LanguageCode: "fr-FR" }, errors: { NoMatchingError: "bot" } },
      bot(),
    ]);
    contact.language = "fr-FR";
    await pass(center, 1);
    expect(said(contact).at(-1)).toBe("broken");
  });

  it("of the older kind is found by its name", async () => {
    const { contact } = await meet(
      [bot({ LexV2Bot: {}, LexBot: { Name: "Orders", Region: "eu-west-2", Alias: "PROD" } })],
      {
        bots: { Orders: orders },
      },
    );
    expect(said(contact)).toEqual(["How may I help?"]);
  });
});

describe("a bot in a chat", () => {
  it("reads and writes messages, and takes no time to read out", async () => {
    const { center, contact, writes } = await meet([bot()], { channel: "CHAT" });
    const { now } = center.clock;
    expect(writes("where is order 7")).toBe("heard");
    expect(said(contact)).toEqual([
      "How may I help?",
      "system: where is order 7",
      "Let me see.",
      "OrderStatus 7 ReadyForFulfillment 0.98",
    ]);
    expect(contact.conversation.lines.map(({ kind }) => kind)).toEqual(["message", "message", "message", "message"]);
    expect(contact.end?.at).toBe(now);
  });

  it("hears an answer that was chosen from a list as if it had been written", async () => {
    const { center, contact } = await meet([bot()], { channel: "CHAT" });
    expect(write(center, contact, "i want to complain", { choice: 2 })).toBe("heard");
    expect(said(contact).slice(1)).toEqual(["system: i want to complain", "complaint"]);
  });

  it("begins with what the customer has written before", async () => {
    const first = bot({ LexInitializationData: { InitialMessage: "$.Media.InitialMessage" } });
    const { Text: _, ...parameters } = first.parameters ?? {};
    const { contact } = await meet([{ ...first, parameters }], {
      channel: "CHAT",
      initialMessage: "i want to complain",
    });
    expect(said(contact)).toEqual(["complaint"]);

    expect(said((await meet([{ ...first, parameters }], { channel: "CHAT" })).contact)).toEqual(["broken"]);
  });

  it.each([
    [{}, {}, 300],
    [{ LexTimeoutSeconds: { Text: "60" } }, {}, 60],
    [{}, { chatSilenceSeconds: 90 }, 90],
  ])("is left when nothing is written for a while (%j, %j)", async (parameters, behaviour, seconds) => {
    const { center, contact, writes } = await meet([bot(parameters)], { channel: "CHAT", options: { behaviour } });
    await pass(center, seconds - 1);
    writes("where is my order");
    await pass(center, seconds - 1);
    expect(said(contact).at(-1)).toBe("Which number?");
    await pass(center, 1);
    expect(said(contact).at(-1)).toBe("late");
  });

  it("takes no prompt that is only for the ear", async () => {
    const { Text: _, ...parameters } = bot().parameters ?? {};
    expect(
      said(
        (await meet([bot({}, { parameters: { ...parameters, SSML: "<speak>Hi</speak>" } })], { channel: "CHAT" }))
          .contact,
      ),
    ).toEqual(["broken"]);
  });
});

describe("Agentic CX", () => {
  const agentic: Step = {
    ...{ id: "ai", type: "ConnectParticipantWithAgenticCX", next: "tell", when: { Escalation: "escalated" } },
    parameters: { AgentConfiguration: { ApplicationId: "app-1", ContextVariables: { tier: "$.Channel" } } },
    errors: { NoMatchingCondition: "other", NoMatchingError: "broken", InputTimeLimitExceeded: "late" },
  };
  const tell = says("through, $.AgenticCX.ContextVariables.tier", { id: "tell", next: "hang-up" });

  it.each([
    [{ intent: "Escalation", state: "Fulfilled" }, "escalated"],
    [{ intent: "Any", state: "Fulfilled", sessionAttributes: { tier: "gold" } }, "through, gold"],
    [{ intent: "Any", state: "Failed" }, "broken"],
  ] as const)("is a bot of the world that ends with %j", async (turn, text) => {
    const { bots, begun } = recorded(turn);
    const { contact, writes } = await meet([agentic, tell], {
      channel: "CHAT",
      bots: { "app-1": bots[aliasArn] as LexBot },
    });
    writes("hello");
    expect(said(contact).at(-1)).toBe(text);
    expect(begun).toMatchObject([{ attributes: { tier: "CHAT" } }]);
  });

  it("is given up when nothing is written", async () => {
    const { center, contact } = await meet([agentic, tell], { channel: "CHAT", bots: { "app-1": orders } });
    await pass(center, 300);
    expect(said(contact).at(-1)).toBe("late");
  });

  it("says that it is not simulated, where no bot stands in for it", async () => {
    const { contact } = await meet([agentic, tell]);
    expect(contact.conversation.trace.map(({ type }) => type)).toContain("not-simulated");
    expect(contact.conversation.trace).toContainEqual(
      expect.objectContaining({ type: "branch", block: "ai", branch: "NextAction" }),
    );
  });
});

describe("what a customer does while nobody listens", () => {
  it("is lost to the flow, and stands in the conversation", async () => {
    const call = await meet([says("A long announcement.")]);
    expect(call.speaks("hello?")).toBe("lost");
    expect(pressKey(call.center, call.contact, "1")).toBe("lost");
    expect(said(call.contact)).toEqual(["A long announcement.", "system: hello?"]);

    const chat = await meet([{ type: "Wait", parameters: { TimeLimitSeconds: "60" } }], { channel: "CHAT" });
    expect(chat.writes("hello?")).toBe("lost");
    expect(write(chat.center, chat.contact, "", "Submit")).toBe("lost");
    expect(said(chat.contact)).toEqual(["system: hello?"]);
  });

  it("is heard by the agent, once there is one", async () => {
    const { center, contact } = await meet([says("Hi.")]);
    contact.state = "connected";
    expect(speak(center, contact, "hello?")).toBe("heard");
    expect(said(contact).at(-1)).toBe("agent: hello?");
  });
});
