import fc from "fast-check";
import { fixedIds } from "../../../../contact-flows/language/build/write";
import { type FlowDocument, typeOf } from "../../../../contact-flows/language/document";
import type { Finding } from "../../../../contact-flows/language/finding";
import { parseFlow } from "../../../../contact-flows/language/parse";
import { validate } from "../../../../contact-flows/language/validate/validate";
import { standardFlows } from "../../../../contact-flows/standard-flows";
import { exampleConfig } from "../../../support/contact-centers";
import { corpusFlows } from "../../../support/corpus";
import { action, bye, flow, goodFlow, queueArn } from "./flows";
import { mutators } from "./mutations";

const typed = (type: string) => ({ Metadata: { type } });
const text = (id: string, Text: string, next: string) =>
  action("MessageParticipant", id, { parameters: { Text }, next });

/** Waiting: prompts, the place in the queue now and then, and after some rounds another queue. */
const queueFlow = flow(
  [
    action("UpdateContactEventHooks", "hold music", {
      parameters: { EventHooks: { CustomerHold: "$.Attributes.holdFlow" } },
      next: "prompts",
      errors: [["NoMatchingError", "prompts"]],
    }),
    action("MessageParticipantIteratively", "prompts", {
      parameters: { Messages: [{ Text: "Please hold." }, { Text: "We come soon." }], InterruptFrequencySeconds: "60" },
      next: "prompts",
      errors: [["NoMatchingError", "sorry"]],
      conditions: [["MessagesInterrupted", "rounds"]],
    }),
    action("Loop", "rounds", {
      parameters: { LoopCount: "5" },
      next: "other queue",
      conditions: [
        ["ContinueLooping", "metrics"],
        ["DoneLooping", "other queue"],
      ],
    }),
    action("GetMetricData", "metrics", { next: "place", errors: [["NoMatchingError", "prompts"]] }),
    text("place", "You are number $.Metrics.Contact.PositionInQueue.", "prompts"),
    action("DequeueContactAndTransferToQueue", "other queue", {
      parameters: { QueueId: queueArn },
      next: "sorry",
      errors: [
        ["QueueAtCapacity", "sorry"],
        ["NoMatchingError", "sorry"],
      ],
    }),
    text("sorry", "Please call again.", "bye"),
    bye,
  ],
  typed("customerQueue"),
);

/** A bot on chat and a stored number on the phone, a case, a task, and a callback. */
const botFlow = flow(
  [
    action("Compare", "channel", {
      parameters: { ComparisonValue: "$.Channel" },
      next: "number",
      errors: [["NoMatchingCondition", "number"]],
      conditions: [["CHAT", "bot"]],
    }),
    action("ConnectParticipantWithLexBot", "bot", {
      parameters: {
        Text: "What can we do for you?",
        LexV2Bot: { AliasArn: "arn:aws:lex:us-west-2:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST" },
        LexSessionAttributes: { contact: "$.ContactId" },
      },
      next: "sorry",
      errors: [
        ["NoMatchingCondition", "task"],
        ["NoMatchingError", "sorry"],
      ],
      conditions: [["Order", "order"]],
    }),
    text("order", "You want $.Lex.Slots.size.", "task"),
    action("GetParticipantInput", "number", {
      parameters: {
        Text: "Please enter your order number.",
        StoreInput: "True",
        InputTimeLimitSeconds: "5",
        InputValidation: { CustomValidation: { MaximumLength: "8" } },
        DTMFConfiguration: { DisableCancelKey: "False", InterdigitTimeLimitSeconds: "5" },
      },
      next: "remember",
      errors: [["NoMatchingError", "sorry"]],
    }),
    action("UpdateFlowAttributes", "remember", {
      parameters: { FlowAttributes: { order: { Value: "$.StoredCustomerInput" } } },
      next: "look",
      errors: [["NoMatchingError", "sorry"]],
    }),
    action("InvokeLambdaFunction", "look", {
      parameters: {
        LambdaFunctionARN: "arn:aws:lambda:us-west-2:123456789012:function:look",
        InvocationTimeLimitSeconds: "8",
        InvocationType: "SYNCHRONOUS",
        LambdaInvocationAttributes: { order: "$.FlowAttributes.order" },
        ResponseValidation: { ResponseType: "JSON" },
      },
      next: "busy",
      errors: [["NoMatchingError", "sorry"]],
    }),
    action("CheckMetricData", "busy", {
      parameters: { MetricType: "NumberOfContactsInQueue", QueueId: queueArn },
      next: "sorry",
      errors: [
        ["NoMatchingCondition", "number back"],
        ["NoMatchingError", "sorry"],
      ],
      conditions: [[5, "share", "NumberLessThan"]],
    }),
    action("DistributeByPercentage", "share", {
      next: "case",
      errors: [["NoMatchingCondition", "case"]],
      conditions: [["51", "number back", "NumberLessThan"]],
    }),
    action("UpdateContactCallbackNumber", "number back", {
      parameters: { CallbackNumber: "$.CustomerEndpoint.Address" },
      next: "callback",
      errors: [
        ["InvalidCallbackNumber", "sorry"],
        ["CallbackNumberNotDialable", "sorry"],
      ],
    }),
    action("CreateCallbackContact", "callback", {
      parameters: {
        QueueId: queueArn,
        InitialCallDelaySeconds: "60",
        MaximumConnectionAttempts: "2",
        RetryDelaySeconds: "600",
      },
      next: "we call",
      errors: [["NoMatchingError", "sorry"]],
    }),
    text("we call", "We call you back, $.External.customer.", "bye"),
    action("CreateCase", "case", {
      parameters: { LinkContactToCase: "true", CaseTemplateId: "11111111-2222-3333-4444-555555555555" },
      next: "task",
      errors: [
        ["NoMatchingError", "sorry"],
        ["ContactNotLinked", "task"],
      ],
    }),
    action("CreateTask", "task", {
      parameters: { Name: "Follow up", ContactFlowId: "11111111-2222-3333-4444-555555555555", DelaySeconds: "60" },
      next: "thanks",
      errors: [["NoMatchingError", "sorry"]],
    }),
    text("thanks", "Thank you.", "bye"),
    text("sorry", "Something went wrong.", "bye"),
    bye,
  ],
  typed("contactFlow"),
);

/** A module that looks something up in several tries and says whether it was found. */
const moduleFlow = flow(
  [
    action("Loop", "tries", {
      parameters: { LoopCount: "2" },
      next: "give up",
      conditions: [
        ["ContinueLooping", "profile"],
        ["DoneLooping", "give up"],
      ],
    }),
    action("GetCustomerProfile", "profile", {
      parameters: {
        ProfileRequestData: { IdentifierName: "phone", IdentifierValue: "$.CustomerEndpoint.Address" },
        ProfileResponseData: ["FirstName"],
      },
      next: "hello",
      errors: [
        ["MultipleFoundError", "give up"],
        ["NoneFoundError", "tries"],
        ["NoMatchingError", "tries"],
      ],
    }),
    text("hello", "Hello, $.Customer.FirstName.", "voice"),
    action("UpdateContactTextToSpeechVoice", "voice", {
      parameters: { TextToSpeechVoice: "Joanna" },
      next: "give up",
      errors: [["NoMatchingError", "give up"]],
    }),
    action("EndFlowModuleExecution", "give up"),
  ],
  {
    Settings: {
      InputParameters: [],
      OutputParameters: [],
      Transitions: [
        { DisplayName: "Success", ReferenceName: "Success", Description: "" },
        { DisplayName: "Error", ReferenceName: "Error", Description: "" },
      ],
    },
  },
);

const shapes: readonly (readonly [name: string, document: FlowDocument])[] = [
  ["an inbound flow", { ...goodFlow(), ...typed("contactFlow") }],
  ["a queue flow", queueFlow],
  ["a flow with a bot", botFlow],
  ["a module", moduleFlow],
];

/** The flows and modules that every contact center has. */
function standard(): readonly (readonly [name: string, document: FlowDocument])[] {
  const config = exampleConfig();
  return standardFlows(config).map(({ key, definition }) => [
    key,
    definition.build({ languages: config.languages }).document({ resolve: fixedIds }),
  ]);
}

test.each(shapes)("%s that is to be broken has nothing wrong with it", (_, document) => {
  expect(validate(document)).toEqual([]);
});

/** A finding without its place in the list. */
const told = ({ rule, block, message }: Finding) => `${rule}: ${block}: ${message}`;

/** Everything that can be broken: the standard flows, real exports, and as often as these the flows of this file. */
function originals() {
  const exported = corpusFlows().flatMap(({ text }) => parseFlow(text).document ?? []);
  const real = [...exported, ...standard().map(([, document]) => document)];
  const own = shapes.map(([, document]) => document);
  const known = [...own, ...real].map((document) => {
    const type = typeOf(document);
    const context = type === undefined ? { draft: false } : { type, draft: false };
    return { document, context, known: new Set(validate(document, context).map(told)) };
  });
  const copies = Math.ceil((2 * real.length) / own.length);
  return [...known, ...Array.from({ length: copies }, () => known.slice(0, own.length)).flat()];
}

/** Some tries find no place to break, hence more than the mutants that are wanted. */
const runs = 3_000;

/** The seed of the tries: another one each time, or the one of a run that is to be repeated. */
const given = process.env.MUTANTS_SEED;

test("98 of 100 broken flows are found, of each kind nine of ten", () => {
  const seed = given === undefined ? Number(process.hrtime.bigint() % 2_147_483_647n) : Number(given);
  const flows = originals();
  const names = Object.keys(mutators);
  const tries = fc.sample(fc.tuple(fc.nat(flows.length - 1), fc.constantFrom(...names), fc.nat()), {
    seed,
    numRuns: runs,
  });
  const made = new Map(names.map((name) => [name, { made: 0, found: 0 }]));

  for (const [at, name, pick] of tries) {
    const original = flows[at];
    const mutant = original === undefined ? undefined : mutators[name]?.(original.document, pick);
    const count = made.get(name);
    if (original === undefined || mutant === undefined || count === undefined) continue;
    count.made++;
    const findings = validate(mutant, original.context);
    if (findings.some((finding) => finding.severity !== "info" && !original.known.has(told(finding)))) count.found++;
  }

  const counts = [...made.values()];
  const all = counts.reduce((sum, count) => sum + count.made, 0);
  const found = counts.reduce((sum, count) => sum + count.found, 0);
  const missed = [...made].filter(([, count]) => count.found < count.made).map(([name, count]) => ({ name, ...count }));
  const said = `${found} of ${all} found, missed ${JSON.stringify(missed)}; again with MUTANTS_SEED=${seed}`;
  expect([said, all >= 2_000]).toEqual([said, true]);
  expect([said, found / all >= 0.98]).toEqual([said, true]);
  // Of a kind with few places to break, one that is missed says nothing yet.
  const weak = missed.filter((kind) => kind.made - kind.found > Math.max(1, kind.made / 10));
  expect([said, weak]).toEqual([said, []]);
});
