import type { Channel } from "../../../contact-flows/language/document";
import { pressKey } from "../../../contact-flows/simulate/input";
import type { LexTurn } from "../../../contact-flows/simulate/lex/bot";
import { customerLeaves, newContact } from "../../../contact-flows/simulate/lifecycle";
import type { World } from "../../../contact-flows/simulate/world";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says } from "./support";

/** A contact that comes to one block, and hears `failed` where it takes its error branch. */
async function meet(step: Step, channel: Channel = "VOICE", more: Partial<World> = {}) {
  const center = centerOf({
    flows: [flow("main", "CONTACT_FLOW", step, says("done", { next: "hang-up" }), failed, hangsUp)],
    queues: [{ id: "orders" }],
    ...more,
  });
  const contact = begin(center, "main", channel);
  await pass(center);
  return { center, contact };
}

const failed = says("failed", { id: "failed", next: "hang-up" });
const errors = { NoMatchingError: "failed" };

describe("Limits of the service", () => {
  test.each(["Text", "SSML"])("%s has 6,000 characters at most", async (name) => {
    const play = (length: number): Step => ({
      ...{ type: "MessageParticipant", errors },
      parameters: { [name]: name === "SSML" ? `<speak>${"a".repeat(length - 15)}</speak>` : "a".repeat(length) },
    });

    expect(failures((await meet(play(6000))).contact)).toEqual([]);
    expect(failures((await meet(play(6001))).contact)).toEqual([`${name} has 6001 characters, 6000 at most`]);
  });

  test("contacts begin with 32 KB of attributes at most", () => {
    const begins = (bytes: number) => () =>
      newContact(centerOf({}), {
        channel: "VOICE",
        initiation: "API",
        attributes: { key: "é".repeat(bytes / 2) + "x" },
      });

    expect(begins(32_764)).not.toThrow();
    expect(begins(32_766)).toThrow(
      new RangeError("The attributes of the contact have 32770 bytes, 32768 at most: begin with fewer."),
    );
  });

  test.each([["0"], ["-1"]])("a priority of %s is none", async (QueuePriority) => {
    const { contact } = await meet({ type: "UpdateContactRoutingBehavior", parameters: { QueuePriority }, errors });

    expect(contact.priority).toBe(5);
    expect(failures(contact)).toEqual([`the priority is ${QueuePriority}, not 1 or more`]);
  });

  test.each(["InitialCallDelaySeconds", "RetryDelaySeconds"])("callbacks have a %s of 3 days at most", async (name) => {
    const usual = { InitialCallDelaySeconds: "1", RetryDelaySeconds: "1", MaximumConnectionAttempts: "1" };
    const callback = (seconds: string): Step => ({
      ...{ type: "CreateCallbackContact", errors },
      parameters: { QueueId: "orders", ...usual, [name]: seconds },
    });

    expect(said((await meet(callback("259200"))).contact)).toEqual(["done"]);
    expect(said((await meet(callback("259201"))).contact)).toEqual(["failed"]);
  });

  test("tasks wait six days at most", async () => {
    const task = (DelaySeconds: string): Step => ({
      ...{ type: "CreateTask", parameters: { Name: "later", ContactFlowId: "main", DelaySeconds }, errors },
    });

    expect(said((await meet(task("518400"))).contact)).toEqual(["done"]);
    expect(said((await meet(task("518401"))).contact)).toEqual(["failed"]);
  });

  test("a view has 16 KB at most", async () => {
    const view = (length: number): Step => ({
      ...{ type: "ShowView", errors },
      parameters: {
        ...{ ViewResource: { Id: "form" }, InvocationTimeLimitSeconds: "60" },
        ViewData: { text: "x".repeat(length) },
      },
    });

    expect(failures((await meet(view(16_000), "CHAT")).contact)).toEqual([]);
    expect(failures((await meet(view(16_384), "CHAT")).contact)[0]).toContain("16384 at most");
  });

  test.each([
    ["59", "failed"],
    ["60", "How may I help?"],
    ["604800", "How may I help?"],
    ["604801", "failed"],
  ])("a chat with a bot that may be idle for %s seconds: %s", async (seconds, heard) => {
    const { contact } = await meet(asks({ LexTimeoutSeconds: { Text: seconds } }), "CHAT", { bots: { bot: bot() } });

    expect(said(contact)[0]).toBe(heard);
  });
});

const asks = (parameters = {}): Step => ({
  ...{ type: "ConnectParticipantWithLexBot", errors, when: { Any: "feels" } },
  parameters: { Text: "How may I help?", LexV2Bot: { AliasArn: "bot" }, ...parameters },
});

function bot(more: Partial<LexTurn> = {}) {
  const usual = { intent: "Any", confidence: 1, slots: {}, sessionAttributes: {}, alternatives: [], says: [] };
  const turn: LexTurn = { ...usual, state: "Fulfilled", ...more };
  return { name: "bot", begin: () => ({ turn: () => turn }) };
}

test("What a bot finds out about a mood and other intents is there for the flow", async () => {
  const sentiment = { label: "NEGATIVE", scores: { Positive: 0, Negative: 0.9, Mixed: 0.1, Neutral: 0 } } as const;
  const alternatives = [{ intent: "Buy", confidence: 0.4, slots: { size: "large" } }];
  const feels = says(
    "$.Lex.SentimentResponse.Label $.Lex.SentimentResponse.Scores.Negative $.Lex.AlternativeIntents.Buy.Slots.size",
  );
  const center = centerOf({
    flows: [flow("main", "CONTACT_FLOW", asks(), { ...feels, id: "feels", next: "hang-up" }, failed, hangsUp)],
    bots: { bot: bot({ sentiment, alternatives }) },
  });
  const contact = begin(center, "main");
  await pass(center, 20);

  expect(said(contact)).toEqual(["How may I help?", "NEGATIVE 0.9 large"]);
});

describe("Input that is encrypted", () => {
  const store: Step = {
    ...{ id: "ask", type: "GetParticipantInput", errors: { ...errors, InvalidPhoneNumber: "wrong" } },
    parameters: {
      ...{ Text: "Your number?", StoreInput: "True", InputTimeLimitSeconds: "5" },
      InputValidation: { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "GB" } },
      InputEncryption: { EncryptionKeyId: "key", Key: "pem" },
    },
    next: "stored",
  };

  test.each([
    ["12#", "wrong"],
    ["02079460000#", "stored"],
  ])("is a phone number first: %s is %s", async (keys, heard) => {
    const branches = ["stored", "wrong"].map((id) => says(id, { id, next: "hang-up" }));
    const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", store, ...branches, failed, hangsUp)] });
    const contact = begin(center, "main");
    await pass(center);
    for (const key of keys) pressKey(center, contact, key);
    await pass(center);

    expect(said(contact)).toEqual(["Your number?", `system: ${"*".repeat(keys.length)}`, heard]);
  });
});

test("A flow for an event that never comes about is named in the trace", async () => {
  const { contact } = await meet({
    ...{ type: "UpdateContactEventHooks", parameters: { EventHooks: { DefaultAgentUI: "main" } }, errors },
  });

  expect(contact.conversation.trace).toContainEqual(
    expect.objectContaining({ type: "not-simulated", reason: "the flow of DefaultAgentUI never runs" }),
  );
});

test("A call waits for an event, as long as it is a flow for contacts as they come", async () => {
  const wait: Step = {
    ...{ type: "Wait", parameters: { TimeLimitSeconds: "60", Events: ["CustomerReturned"] }, errors },
    when: { WaitCompleted: "2", CustomerReturned: "2" },
  };
  const { center, contact } = await meet(wait);
  expect(said(contact)).toEqual([]);
  await pass(center, 60);
  expect(said(contact)).toEqual(["done"]);

  const queueing = centerOf({ flows: [flow("main", "CUSTOMER_QUEUE", wait, says("done"), failed, hangsUp)] });
  const queued = begin(queueing, "main");
  await pass(queueing);
  expect(said(queued)).toEqual(["failed"]);
});

test("A prompt in whose middle the customer hangs up was not heard to its end", async () => {
  const { center, contact } = await meet(says("one two three four five"));
  await pass(center, 0.5);
  customerLeaves(center, contact.conversation);
  expect(contact.conversation.lines.map(({ interrupted }) => interrupted)).toEqual([true]);

  const whole = await meet(says("one"));
  await pass(whole.center, 0.3);
  customerLeaves(whole.center, whole.contact.conversation);
  expect(whole.contact.conversation.lines[0]?.interrupted).toBeUndefined();
});

test("A center is not made with a behaviour that there is none of, or a seed that is no number", () => {
  const misspelled: object = { ringSecond: 5 };

  expect(() => centerOf({}, { behaviour: misspelled })).toThrow(/behaviour has no "ringSecond"\. .*ringSeconds/);
  expect(() => centerOf({}, { seed: Number.NaN })).toThrow("The seed is NaN");
});

test.each(["0x10", "1e3", " 5", "5 ", "Infinity"])("%j is no number to compare with", async (ComparisonValue) => {
  const step: Step = {
    ...{ type: "Compare", parameters: { ComparisonValue }, errors: { NoMatchingCondition: "failed" } },
    ...{ operator: "NumberGreaterThan", when: { "1": "2" } },
  };

  expect(said((await meet(step)).contact)).toEqual(["failed"]);
  expect(said((await meet({ ...step, parameters: { ComparisonValue: "+5.5" } })).contact)).toEqual(["done"]);
});
