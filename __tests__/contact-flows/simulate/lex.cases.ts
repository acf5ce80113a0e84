import * as fc from "fast-check";
import type { LexInput, LexTurn } from "../../../contact-flows/simulate/lex/bot";
import { type BotDefinition, defineBot } from "../../../contact-flows/simulate/lex/definition";
import { languageOf } from "../../../contact-flows/simulate/lex/languages";
import { localBot } from "../../../contact-flows/simulate/lex/local-bot";
import { numberIn, spelledIn } from "../../../contact-flows/simulate/lex/numbers";
import { answerFor, slotTypesOf } from "../../../contact-flows/simulate/lex/slot-types";
import { normal } from "../../../contact-flows/simulate/lex/words";

const moment = { now: () => Date.UTC(2026, 0, 5, 23, 30), timeZone: "UTC" };

const english = defineBot({
  name: "Orders",
  locales: ["en-US", "en-GB"],
  intents: {
    OrderStatus: {
      utterances: ["where is my order", "where is order {order}", "order status", "track my package"],
      slots: { order: { type: "OrderNumber", prompt: "What is your order number?", retries: 1 } },
      dtmf: "1",
    },
    Inquiry: {
      utterances: ["i have a question", "i have a question about {topic}", "i want to ask something"],
      slots: { topic: { type: "AMAZON.FreeFormInput", prompt: "What is it about?" } },
    },
    Complaint: {
      utterances: ["i want to complain", "my order is broken", "make a complaint", "{size} damage to order {order}"],
      slots: {
        order: { type: "OrderNumber", prompt: "Which order?" },
        size: { type: "Size", prompt: "Is the damage small or large?" },
        call: { type: "AMAZON.PhoneNumber", required: false },
      },
      confirmation: { prompt: "A {size} damage to {order}, right?", declined: "Then not." },
      closing: "I am sorry about {order}.",
    },
    "AMAZON.HelpIntent": { closing: "Ask me about orders." },
    "AMAZON.CancelIntent": { closing: "Cancelled." },
    "AMAZON.RepeatIntent": {},
  },
  slotTypes: {
    OrderNumber: { pattern: /[A-Z]{2}\d{4}/ },
    Size: { values: { small: ["little", "tiny"], large: ["big"] } },
  },
  fallback: { retries: 1, says: "Sorry, what?" },
});

const german = defineBot({
  name: "Orders",
  locales: ["de-DE"],
  intents: {
    Bestellung: {
      utterances: ["wo ist meine Bestellung", "Status der Bestellung {nummer}"],
      slots: { nummer: { type: "AMAZON.Number", prompt: "Wie ist die Nummer?" } },
      confirmation: { prompt: "Nummer {nummer}?", declined: "Gut." },
    },
    Beschwerde: { utterances: ["ich möchte mich beschweren", "Beschwerde"] },
    "AMAZON.StopIntent": {},
  },
});

/** Says one thing after another (`#12` are keys, "" is silence), and gives what the bot made of each. */
async function talk(bot: BotDefinition, said: readonly string[], locale = "en-US"): Promise<readonly LexTurn[]> {
  const session = localBot(bot).begin({ from: "flow" }, locale, moment);
  const turns: LexTurn[] = [];
  for (const text of said) turns.push(await session.turn(inputOf(text)));
  return turns;
}

function inputOf(text: string): LexInput {
  if (text === "") return { type: "silence" };
  return text.startsWith("#") ? { type: "keys", keys: text.slice(1) } : { type: "text", text };
}

const last = async (...said: string[]) => (await talk(english, said)).at(-1);

describe("a bot recognises", () => {
  it.each([
    ["an utterance word for word", "where is my order", "OrderStatus", 1],
    ["it without case, accents and punctuation", "Whére is my ORDER?!", "OrderStatus", 1],
    ["it with a value in its place", "Where is order AB-1234?", "OrderStatus", 0.98],
    ["a value that takes any words", "I have a question about red shoes in winter", "Inquiry", 0.98],
  ])("%s", async (_, text, intent, confidence) => {
    expect(await last(text)).toMatchObject({ intent, confidence });
  });

  it.each([
    ["um hello I would like to know where my order is please", "OrderStatus"],
    ["can you track a package for me", "OrderStatus"],
    ["question", "Inquiry"],
    ["I need to make a complaint about this", "Complaint"],
    ["it arrived broken", "Complaint"],
  ])("what is like an utterance: %s", async (text, intent) => {
    const turn = await last(text);
    expect(turn?.intent).toBe(intent);
    expect(turn?.confidence).toBeGreaterThanOrEqual(0.4);
    expect(turn?.confidence).toBeLessThanOrEqual(0.95);
  });

  it.each(["I want to go home", "the weather is nice", "do you have some of that", "?!", "please"])(
    "nothing in what only sounds like it: %s",
    async (text) => {
      expect(await last(text)).toMatchObject({ intent: "FallbackIntent", says: ["Sorry, what?"], state: "InProgress" });
    },
  );

  it("values among words that no utterance has", async () => {
    expect(await last("please track the package XY 9876 for me")).toMatchObject({
      ...{ intent: "OrderStatus", state: "ReadyForFulfillment", slots: { order: "XY9876" } },
    });
  });

  it("several values in one utterance, by other words for them", async () => {
    const turn = await last("tiny damage to order ab1234");
    expect(turn).toMatchObject({ slots: { order: "ab1234", size: "small", call: null } });
    expect(turn?.says).toEqual(["A small damage to ab1234, right?"]);
  });

  it("the intent that was defined first, of two that fit as well", async () => {
    const twins = (names: readonly [string, string]) =>
      defineBot({
        name: "Twins",
        intents: { [names[0]]: { utterances: ["book a red car"] }, [names[1]]: { utterances: ["book a blue car"] } },
      });

    const [first] = await talk(twins(["A", "B"]), ["book car"]);
    const [other] = await talk(twins(["B", "A"]), ["book car"]);

    expect([first?.intent, other?.intent]).toEqual(["A", "B"]);
    expect(first?.alternatives).toEqual([{ intent: "B", confidence: first?.confidence, slots: {} }]);
  });

  it("what its threshold allows, and names the rest as alternatives", async () => {
    const strict = { ...english, threshold: 0.99 };
    const [turn] = await talk(strict, ["make a big complaint"]);
    expect(turn?.intent).toBe("FallbackIntent");
    expect(turn?.alternatives.map(({ intent }) => intent)).toEqual(["Complaint"]);
  });

  it("an intent by its keys", async () => {
    expect(await last("#1")).toMatchObject({ intent: "OrderStatus", says: ["What is your order number?"] });
    expect(await last("#9")).toMatchObject({ intent: "FallbackIntent" });
  });

  it("nothing in what is long and almost fits, in little time", async () => {
    const words = ["a", "b", "c", "d", "e"];
    const many = defineBot({
      name: "Many",
      intents: {
        Long: {
          utterances: ["{a} and {b} and {c} and {d} and {e} by the end"],
          slots: Object.fromEntries(
            words.map((name) => [name, { type: "AMAZON.FreeFormInput" as const, required: false }]),
          ),
        },
        Count: { utterances: ["count {n}"], slots: { n: { type: "AMAZON.Number", required: false } } },
      },
      locales: ["de-DE"],
    });
    const [turn] = await talk(many, [`${"x and ".repeat(99)}the end`], "de-DE");
    expect(turn?.confidence).toBeLessThan(0.95);
    const [counted] = await talk(many, [`count ${"dreizehn".repeat(1000)}x`], "de-DE");
    expect(counted?.slots).toEqual({ n: null });
  });

  it("anything at all without failing, always with a confidence from 0 to 1, and always the same", async () => {
    const words = fc.constantFrom(
      "order",
      "where",
      "is",
      "my",
      "AB1234",
      "big",
      "help",
      "repeat",
      "{order}",
      "yes",
      "12",
      "ß",
      "''",
      "$&",
    );
    const things = fc.array(
      fc.oneof(
        fc.array(words).map((said) => said.join(" ")),
        fc.string(),
        fc.constant("#12"),
      ),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(things, async (said) => {
        const turns = await talk(english, said);
        for (const { confidence } of turns) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(await talk(english, said)).toEqual(turns);
      }),
    );
  });
});

describe("a bot asks", () => {
  it("for a value that is missing, and is through when it has it", async () => {
    const [asks, done] = await talk(english, ["order status", "It's AB-1234."]);
    expect(asks).toMatchObject({ state: "InProgress", elicits: "order", slots: { order: null } });
    expect(asks?.says).toEqual(["What is your order number?"]);
    expect(done).toMatchObject({ state: "ReadyForFulfillment", intent: "OrderStatus", slots: { order: "AB1234" } });
    expect(done).not.toHaveProperty("elicits");
  });

  it("again, until it has asked often enough: of nonsense as of silence", async () => {
    const [, again, gaveUp] = await talk(english, ["order status", "what?", ""]);
    expect(again).toMatchObject({ state: "InProgress", says: ["What is your order number?"] });
    expect(gaveUp).toMatchObject({ state: "Failed", intent: "OrderStatus", slots: { order: null } });
  });

  it("what it may help with as often as its fallback says, then hands over", async () => {
    const [first, second] = await talk(english, ["", "blah"]);
    expect(first).toMatchObject({ state: "InProgress", says: ["Sorry, what?"] });
    expect(second).toMatchObject({ state: "ReadyForFulfillment", intent: "FallbackIntent", says: [] });
  });

  it("in the order of the slots, never for those that it can do without, and whether all is right", async () => {
    const turns = await talk(english, ["i want to complain", "CD5678", "it is big", "yes please"]);
    expect(turns.map(({ says }) => says)).toEqual([
      ["Which order?"],
      ["Is the damage small or large?"],
      ["A large damage to CD5678, right?"],
      ["I am sorry about CD5678."],
    ]);
    expect(turns.at(-1)).toMatchObject({ state: "ReadyForFulfillment", slots: { size: "large", call: null } });
  });

  it.each([
    ["no", "Failed", ["Then not."]],
    ["maybe", "InProgress", ["A large damage to CD5678, right?"]],
    ["#1", "ReadyForFulfillment", ["I am sorry about CD5678."]],
    ["#2", "Failed", ["Then not."]],
    ["#7", "InProgress", ["A large damage to CD5678, right?"]],
  ] as const)("and understands %s in answer to that", async (answer, state, says) => {
    expect(await last("i want to complain", "CD5678", "big", answer)).toMatchObject({
      state,
      says,
      intent: "Complaint",
    });
  });

  it("takes the keys 1, 2, ... for the values of a list in their order", async () => {
    expect(await last("i want to complain", "CD5678", "#2")).toMatchObject({ slots: { size: "large" } });
    expect(await last("i want to complain", "CD5678", "#3")).toMatchObject({ slots: { size: null } });
  });

  it("lets a whole utterance change the topic, and a value not", async () => {
    expect(await last("order status", "i have a question")).toMatchObject({ intent: "Inquiry", elicits: "topic" });
    expect(await last("i have a question", "where is my order")).toMatchObject({
      ...{ intent: "Inquiry", slots: { topic: "where is my order" } },
    });
  });

  it("begins anew when it is through", async () => {
    expect(await last("where is order AB1234", "i want to complain")).toMatchObject({
      ...{ intent: "Complaint", elicits: "order", slots: { order: null } },
    });
  });
});

describe("a bot helps", () => {
  it("and asks again, without counting that as an answer", async () => {
    const turns = await talk(english, ["order status", "help", "help", "help me", "AB1234"]);
    expect(turns[1]).toMatchObject({
      intent: "OrderStatus",
      says: ["Ask me about orders.", "What is your order number?"],
    });
    expect(turns.at(-1)).toMatchObject({ state: "ReadyForFulfillment", slots: { order: "AB1234" } });
  });

  it("repeats what it said", async () => {
    expect(await last("order status", "pardon?")).toMatchObject({
      intent: "OrderStatus",
      says: ["What is your order number?"],
    });
  });

  it("stops when it is told to", async () => {
    expect(await last("order status", "never mind")).toMatchObject({
      ...{ intent: "AMAZON.CancelIntent", state: "ReadyForFulfillment", says: ["Cancelled."] },
    });
  });

  it("hands over what it has no words for, where it was not asked anything", async () => {
    expect(await last("repeat that")).toMatchObject({ intent: "AMAZON.RepeatIntent", state: "ReadyForFulfillment" });
    expect(await last("stop")).toMatchObject({ intent: "FallbackIntent" });
  });
});

describe("a bot's own code", () => {
  const withCode = (fulfilment: NonNullable<BotDefinition["intents"][string]["fulfilment"]>) =>
    defineBot({
      name: "Code",
      intents: {
        Book: {
          utterances: ["book {seats} seats"],
          slots: {
            seats: {
              ...{ type: "AMAZON.Number", prompt: "How many?" },
              validate: (value) => (Number(value) > 4 ? `${value} are too many.` : undefined),
            },
          },
          ...{ fulfilment, closing: "Booked {seats}." },
        },
      },
    });

  it("is told what was learned, and decides how it ends", async () => {
    const requests: unknown[] = [];
    const bot = withCode((request) => {
      requests.push(request);
      return { state: "Failed", says: "Sold out.", sessionAttributes: { tried: "yes" } };
    });
    expect(await talk(bot, ["book two seats"])).toMatchObject([
      {
        state: "Failed",
        says: ["Sold out."],
        sessionAttributes: { from: "flow", tried: "yes" },
        slots: { seats: "2" },
      },
    ]);
    expect(requests).toEqual([{ intent: "Book", slots: { seats: "2" }, sessionAttributes: { from: "flow" } }]);
  });

  it("may take its time, and leave all as it is", async () => {
    expect(
      await talk(
        withCode(async () => undefined),
        ["book 3 seats"],
      ),
    ).toMatchObject([{ state: "Fulfilled", says: ["Booked 3."] }]);
  });

  it("may ask for a value once more", async () => {
    const bot = withCode(({ slots }) =>
      slots.seats === "2" ? { elicit: "seats", says: "Not 2. How many?" } : undefined,
    );
    expect(await talk(bot, ["book 2 seats", "3"])).toMatchObject([
      { state: "InProgress", elicits: "seats", says: ["Not 2. How many?"], slots: { seats: null } },
      { state: "Fulfilled", slots: { seats: "3" } },
    ]);
  });

  it("says what is wrong with a value, in an utterance and in an answer", async () => {
    const turns = await talk(
      withCode(() => undefined),
      ["book 9 seats", "5", "four"],
    );
    expect(turns.map(({ says }) => says)).toEqual([
      ["9 are too many.", "How many?"],
      ["5 are too many.", "How many?"],
      ["Booked 4."],
    ]);
  });
});

describe("a bot of several languages", () => {
  const bot = localBot(english, german);
  const turn = (locale: string, text: string) => bot.begin({}, locale, moment).turn({ type: "text", text });

  it("speaks the language of the contact", async () => {
    expect(await turn("de-DE", "Wo ist meine Bestellung?")).toMatchObject({ intent: "Bestellung", confidence: 1 });
    expect(await turn("de-AT", "Ich mochte mich beschweren!")).toMatchObject({ intent: "Beschwerde", confidence: 1 });
    expect(await turn("en-AU", "track my package")).toMatchObject({ intent: "OrderStatus" });
  });

  it("understands German numbers, yes and no", async () => {
    const turns = await talk(german, ["Status der Bestellung zweiundvierzig", "Ja, genau"], "de-DE");
    expect(turns[0]?.says).toEqual(["Nummer 42?"]);
    expect(turns[1]?.state).toBe("ReadyForFulfillment");
    expect((await talk(german, ["Status der Bestellung 7", "Nein danke"], "de-DE"))[1]).toMatchObject({
      state: "Failed",
    });
    expect((await talk(german, ["Stopp!"], "de-DE"))[0]).toMatchObject({ intent: "AMAZON.StopIntent" });
  });

  it("says which languages it speaks, where it does not speak that of the contact", () => {
    expect(() => bot.begin({}, "fr-FR")).toThrow("the bot Orders speaks en-US, en-GB, de-DE, not fr-FR");
  });
});

describe("a value of the type", () => {
  const read = (type: string, text: string, locale = "en-US") => {
    const found = slotTypesOf().get(type);
    return found && answerFor(found, text, { language: languageOf(locale), moment });
  };

  it.each([
    ["AMAZON.Number", "twenty one", "21"],
    ["AMAZON.Number", "1,250.5", "1250.5"],
    ["AMAZON.Number", "three hundred and five thousand twelve", "305012"],
    ["AMAZON.Number", "one two three", undefined],
    ["AMAZON.Number", "twenty eleven", undefined],
    ["AMAZON.Number", "many", undefined],
    ["AMAZON.AlphaNumeric", "the number is AB-12", "AB12"],
    ["AMAZON.AlphaNumeric", "a b one two", "AB12"],
    ["AMAZON.AlphaNumeric", "AB 12-34", "AB1234"],
    ["AMAZON.AlphaNumeric", "it is 12", "12"],
    ["AMAZON.AlphaNumeric", "wait 12 minutes", undefined],
    ["AMAZON.AlphaNumeric", "I do not know", undefined],
    ["AMAZON.Date", "2026-02-30", undefined],
    ["AMAZON.Date", "2026-02-28", "2026-02-28"],
    ["AMAZON.Date", "today", "2026-01-05"],
    ["AMAZON.Date", "tomorrow", "2026-01-06"],
    ["AMAZON.Date", "on Monday", "2026-01-12"],
    ["AMAZON.Date", "Friday", "2026-01-09"],
    ["AMAZON.Date", "1/4", "2027-01-04"],
    ["AMAZON.Date", "12/24/2026", "2026-12-24"],
    ["AMAZON.Date", "24.12.26", "2026-12-24"],
    ["AMAZON.Date", "the 3rd of March", "2026-03-03"],
    ["AMAZON.Date", "March 3 2028", "2028-03-03"],
    ["AMAZON.Date", "February 30", undefined],
    ["AMAZON.Time", "14:30", "14:30"],
    ["AMAZON.Time", "2 pm", "14:00"],
    ["AMAZON.Time", "12:05 a.m.", "00:05"],
    ["AMAZON.Time", "at noon", "12:00"],
    ["AMAZON.Time", "25:00", undefined],
    ["AMAZON.Time", "13 pm", undefined],
    ["AMAZON.Time", "7", undefined],
    ["AMAZON.PhoneNumber", "+44 20 7946-0958", "+442079460958"],
    ["AMAZON.PhoneNumber", "five five five one two three four", "5551234"],
    ["AMAZON.PhoneNumber", "123", undefined],
    ["AMAZON.EmailAddress", "Jane at example dot com", "jane@example.com"],
    ["AMAZON.EmailAddress", "It is jane.doe@example.co.uk.", "jane.doe@example.co.uk"],
    ["AMAZON.EmailAddress", "jane@example", undefined],
    ["AMAZON.FirstName", "my name is ada", "Ada"],
    ["AMAZON.LastName", "van der O'Hara", "Van Der O'Hara"],
    ["AMAZON.LastName", "4711", undefined],
    ["AMAZON.City", "New York", "New York"],
    ["AMAZON.Confirmation", "yes, that is right", "Yes"],
    ["AMAZON.Confirmation", "nope", "No"],
    ["AMAZON.Confirmation", "yes or no", undefined],
    ["AMAZON.Duration", "twenty minutes", "PT20M"],
    ["AMAZON.Duration", "2 days", "P2D"],
    ["AMAZON.Duration", "3 months", "P3M"],
    ["AMAZON.Duration", "an hour", "PT1H"],
    ["AMAZON.Duration", "long", undefined],
    ["AMAZON.FreeFormInput", "it is what it is", "it is what it is"],
  ])("%s in %j is %j", (type, text, value) => {
    expect(read(type, text)).toBe(value);
  });

  it.each([
    ["AMAZON.Number", "1.250,5", "1250.5"],
    ["AMAZON.Number", "dreihundertfünftausendzwölf", "305012"],
    ["AMAZON.Number", "einundzwanzig", "21"],
    ["AMAZON.Date", "übermorgen", "2026-01-07"],
    ["AMAZON.Date", "am Freitag", "2026-01-09"],
    ["AMAZON.Date", "3. März", "2026-03-03"],
    ["AMAZON.Date", "3.4.", "2026-04-03"],
    ["AMAZON.Time", "um 14 Uhr 5", "14:05"],
    ["AMAZON.Duration", "zwei Stunden", "PT2H"],
    ["AMAZON.FirstName", "Ich heiße Käthe", "Käthe"],
    ["AMAZON.EmailAddress", "kaethe at example punkt de", "kaethe@example.de"],
  ])("%s in German %j is %j", (type, text, value) => {
    expect(read(type, text, "de-DE")).toBe(value);
  });

  it("is the local date, where the time zone has another day", () => {
    const found = slotTypesOf().get("AMAZON.Date");
    const reading = { language: languageOf("en-GB"), moment: { ...moment, timeZone: "Asia/Tokyo" } };
    expect(found?.fromText("today", reading)).toBe("2026-01-06");
    expect(found?.fromKeys("03022026", reading)).toBe("2026-02-03");
  });

  it("is any whole number below a million, in digits and in words of both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        expect(numberIn(number.toLocaleString("en-US"), languageOf("en-US"))).toBe(number);
        expect(numberIn(number.toLocaleString("de-DE"), languageOf("de-DE"))).toBe(number);
        expect(numberIn(inEnglish(number), languageOf("en-US"))).toBe(number);
      }),
    );
  });

  it("is any order number, however it is spelled", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}[0-9]{4}$/), fc.constantFrom("", " ", "-"), (number, between) => {
        expect(spelledIn([...number].join(between), languageOf("en-US"))).toBe(number);
      }),
    );
  });
});

function inEnglish(number: number): string {
  const small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  if (number < 20) return small[number] ?? "";
  if (number < 100) return `${tens[Math.floor(number / 10) - 2]}${number % 10 === 0 ? "" : ` ${small[number % 10]}`}`;
  const [unit, word] = number < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const rest = number % unit === 0 ? "" : ` ${unit === 100 ? "and " : ""}${inEnglish(number % unit)}`;
  return `${inEnglish(Math.floor(number / unit))} ${word}${rest}`;
}

describe("a definition", () => {
  it("that cannot work is refused with everything that is wrong with it", () => {
    const slots = {
      number: { type: "Nothing" as "AMAZON.Number", retries: -1 },
      "1st": { type: "AMAZON.Date", prompt: "When?" },
    };
    const wrong = {
      ...{ name: "Wrong", threshold: 2, fallback: { retries: 0.5, says: "What?" } },
      slotTypes: { Empty: { values: {} }, "AMAZON.Mine": { pattern: /x/ } },
      intents: {
        First: {
          utterances: ["Hello there!", "where is {order}", "so } what", "?"] as string[],
          slots,
          closing: "Bye {name}.",
        },
        Second: { utterances: ["hello THERE"], dtmf: "1" },
        Third: { dtmf: "1" },
        "4th": { dtmf: "a" },
        FallbackIntent: {},
      },
    } as const;

    expect(() => defineBot(wrong as unknown as BotDefinition)).toThrow(
      [
        "The bot Wrong cannot work:",
        "- fallback.retries is 0.5, and has to be a whole number from 0",
        "- threshold is 2, and has to be from 0 to 1",
        "- slot type Empty: it has no values",
        "- slot type AMAZON.Mine: names that begin with AMAZON. are taken",
        '- intent First: "where is {order}" names {order}, which is no slot of it',
        '- intent First: "so } what" has a brace too many',
        '- intent First: the utterance "?" says nothing',
        '- intent First: "Bye {name}." names {name}, which is no slot of it',
        `- intent First: slot number: there is no type Nothing; known are ${[...slotTypesOf().keys(), "Empty", "AMAZON.Mine"].join(", ")}`,
        "- intent First: slot number: it is required, and needs a prompt",
        "- intent First: slot number: retries is -1, and has to be a whole number from 0",
        "- intent First: slot 1st: its name has to be letters, digits, _ and -, and begin with a letter",
        "- intent 4th: its name has to be letters, digits, _ and -, and begin with a letter",
        '- intent 4th: dtmf is "a", and has to be keys',
        "- intent FallbackIntent: FallbackIntent is there by itself: use fallback",
        "- intent FallbackIntent: nothing leads to it: it has no utterances",
        '- intent Second: the utterance "hello there" leads to First already',
        "- intent Third: the key 1 leads to Second already",
      ].join("\n"),
    );
    expect(() => defineBot({ name: "None", intents: {} })).toThrow("it has no intents");
  });

  it("with a slot in an utterance that the intent does not have, or a type that there is not, does not compile", () => {
    const refused = () => [
      defineBot({
        name: "A",
        intents: {
          // @ts-expect-error there is no slot {number}
          Status: { utterances: ["where is {number}"], slots: { order: { type: "AMAZON.Number", prompt: "?" } } },
        },
      }),
      defineBot({
        name: "B",
        // @ts-expect-error there is no type Other
        intents: { Status: { utterances: ["where"], slots: { order: { type: "Other", prompt: "?" } } } },
        slotTypes: { Size: { values: { small: [] } } },
      }),
    ];
    expect(refused).toThrow("{number}, which is no slot of it");
  });

  it("keeps no case, accents or punctuation in what is compared", () => {
    expect(normal("  Où EST-il, Straße?  ")).toBe("ou estil strasse");
  });
});
