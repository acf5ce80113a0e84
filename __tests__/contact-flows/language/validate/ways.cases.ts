import type { Action, FlowType, JsonObject } from "../../../../contact-flows/language/document";
import { validate } from "../../../../contact-flows/language/validate/validate";
import { action, bye, flow } from "./flows";

const fails = (target: string) => [["NoMatchingError", target]] as const;
const say = (id: string, next: string, Text = "Hello."): Action =>
  action("MessageParticipant", id, { parameters: { Text }, next });
const step = (type: string, id: string, next: string, parameters: JsonObject = {}, failed = "sorry"): Action =>
  action(type, id, { parameters, next, errors: fails(failed) });
const lambda = (id: string, next: string, parameters: JsonObject = { InvocationTimeLimitSeconds: "8" }): Action =>
  step("InvokeLambdaFunction", id, next, {
    LambdaFunctionARN: `arn:aws:lambda:us-west-2:123456789012:function:${id}`,
    ...parameters,
  });
const compare = (id: string, what: string, [operand, target]: readonly [string, string], other: string): Action =>
  action("Compare", id, {
    parameters: { ComparisonValue: what },
    next: other,
    errors: [["NoMatchingCondition", other]],
    conditions: [[operand, target]],
  });
const bot = (id: string, next: string): Action =>
  action("ConnectParticipantWithLexBot", id, {
    parameters: {
      Text: "How can we help?",
      LexV2Bot: { AliasArn: `arn:aws:lex:us-west-2:123456789012:bot-alias/${id}` },
    },
    next,
    errors: [["NoMatchingCondition", next], ...fails("sorry")],
  });
const ask = (id: string, next: string, parameters: JsonObject = {}): Action =>
  step("GetParticipantInput", id, next, {
    Text: "Please type it.",
    StoreInput: "True",
    InputTimeLimitSeconds: "5",
    InputValidation: { CustomValidation: { MaximumLength: "16" } },
    ...parameters,
  });
const ends = [say("sorry", "bye", "Sorry."), bye];

/** What one rule says of blocks, in their order. */
function blocksOf(rule: string, actions: readonly Action[], type?: FlowType): readonly string[] {
  return validate(flow(actions), type === undefined ? {} : { type }).flatMap((finding) =>
    finding.rule === rule ? [finding.block] : [],
  );
}

interface Case {
  readonly rule: string;
  readonly title: string;
  readonly actions: readonly Action[];
  readonly type?: FlowType;
  /** Blocks of which something is said. */
  readonly found?: readonly string[];
}

const silent = [step("UpdateContactTargetQueue", "queue", "sorry", { QueueId: "q" }, "bye"), ...ends];
const called = Array.from({ length: 7 }, (_, at) => lambda(`call${at}`, at === 6 ? "sorry" : `call${at + 1}`, {}));
const cases: readonly Case[] = [
  { rule: "silent-end", title: "callers hear something first", type: "CONTACT_FLOW", actions: silent, found: ["bye"] },
  {
    rule: "silent-end",
    title: "who is transferred by an agent has heard the agent",
    type: "AGENT_TRANSFER",
    actions: silent,
  },
  { rule: "silent-end", title: "who waits has heard the flow before", type: "CUSTOMER_QUEUE", actions: silent },
  {
    rule: "silent-end",
    title: "a branch for calls is one for callers",
    actions: [compare("channel", "$.Channel", ["VOICE", "bye"], "sorry"), ...ends],
    found: ["bye"],
  },
  {
    rule: "silent-end",
    title: "a branch for chats is none",
    actions: [compare("channel", "$.Channel", ["CHAT", "bye"], "sorry"), ...ends],
  },

  {
    rule: "lambda-chain",
    title: "a call that nobody waits for takes no time",
    actions: [
      lambda("a", "b"),
      lambda("b", "c", { InvocationTimeLimitSeconds: "8", InvocationType: "ASYNCHRONOUS" }),
      lambda("c", "sorry"),
      ...ends,
    ],
  },
  {
    rule: "lambda-chain",
    title: "a wait starts the count again",
    actions: [
      lambda("a", "b"),
      lambda("b", "w"),
      action("Wait", "w", {
        parameters: { TimeLimitSeconds: "5" },
        next: "c",
        errors: fails("sorry"),
        conditions: [["WaitCompleted", "c"]],
      }),
      lambda("c", "sorry"),
      ...ends,
    ],
  },
  {
    rule: "lambda-chain",
    title: "calls without a limit may take 3 s each",
    actions: [...called, ...ends],
    found: ["call6"],
  },
  { rule: "lambda-chain", title: "six of these are not too many", actions: [...called.slice(1), ...ends] },
  {
    rule: "lambda-chain",
    title: "the first call that goes beyond says it for those after it",
    actions: [lambda("a", "b"), lambda("b", "c"), lambda("c", "d"), lambda("d", "sorry"), ...ends],
    found: ["c"],
  },

  {
    rule: "channel",
    title: "a voice does a chat no harm",
    actions: [
      compare("channel", "$.Channel", ["CHAT", "voice"], "sorry"),
      step("UpdateContactTextToSpeechVoice", "voice", "sorry", { TextToSpeechVoice: "Amy" }),
      ...ends,
    ],
  },

  {
    rule: "read-before-write",
    title: "an attribute whose name is known only while the flow runs may be any",
    actions: [
      step("UpdateFlowAttributes", "set", "tell", { FlowAttributes: { "$.Attributes.key": { Value: "1" } } }),
      say("tell", "sorry", "$.FlowAttributes.size"),
      ...ends,
    ],
  },
  {
    rule: "read-before-write",
    title: "an attribute is compared to see whether it has been written",
    actions: [
      compare("check", "$.FlowAttributes.size", ["1", "sorry"], "set"),
      step("UpdateFlowAttributes", "set", "sorry", { FlowAttributes: { size: { Value: "1" } } }),
      ...ends,
    ],
  },
  {
    rule: "read-before-write",
    title: "a block that fetches one part of a profile may fetch others",
    actions: [
      step("GetCalculatedAttributesForCustomerProfile", "profile", "tell", { ProfileId: "$.Attributes.profile" }),
      say("tell", "sorry", "$.Customer.FirstName"),
      ...ends,
    ],
  },
  {
    rule: "read-before-write",
    title: "a profile that no block has fetched is empty",
    actions: [say("tell", "sorry", "$.Customer.FirstName"), ...ends],
    found: ["tell"],
  },

  {
    rule: "result-overwritten",
    title: "a name that every function has is one in any case",
    actions: [
      lambda("a", "tell"),
      say("tell", "b", "$.External.StatusCode"),
      lambda("b", "again"),
      say("again", "sorry", "$.External.StatusCode"),
      ...ends,
    ],
  },
  {
    rule: "result-overwritten",
    title: "a check of what has just come back means that",
    actions: [
      lambda("a", "tell"),
      say("tell", "b", "$.External.order"),
      lambda("b", "check"),
      compare("check", "$.External.order", ["1", "sorry"], "sorry"),
      ...ends,
    ],
  },
  {
    rule: "result-overwritten",
    title: "a result that is read twice after it was lost is told once",
    actions: [
      lambda("a", "tell"),
      say("tell", "b", "$.External.order"),
      lambda("b", "again"),
      say("again", "more", "$.External.order"),
      say("more", "sorry", "$.External.order"),
      ...ends,
    ],
    found: ["again"],
  },
  {
    rule: "result-overwritten",
    title: "the intent is always that of the bot before",
    actions: [
      bot("a", "tell"),
      say("tell", "b", "$.Lex.IntentName"),
      bot("b", "again"),
      say("again", "sorry", "$.Lex.IntentName"),
      ...ends,
    ],
  },

  {
    rule: "card-data",
    title: "a short prompt is understood by the one before",
    actions: [say("tell", "ask", "Have your credit card ready."), ask("ask", "sorry"), ...ends],
    found: ["ask"],
  },
  {
    rule: "card-data",
    title: "a prompt that says what it wants is not",
    actions: [
      say("tell", "ask", "Have your credit card ready."),
      ask("ask", "sorry", { Text: "Please type your order number now." }),
      ...ends,
    ],
  },

  {
    rule: "queue-not-set",
    title: "a module on the way may set the queue",
    actions: [
      step("InvokeFlowModule", "module", "transfer", { FlowModuleId: "m" }),
      action("TransferContactToQueue", "transfer", {
        next: "sorry",
        errors: [["QueueAtCapacity", "sorry"], ...fails("sorry")],
      }),
      ...ends,
    ],
  },

  {
    rule: "endless-loop",
    title: "setting the touchtone buffer takes no time",
    actions: [
      step("GetParticipantInput", "buffer", "call", { EnableDTMFBuffer: "True" }, "sorry"),
      compare("call", "$.Attributes.ready", ["yes", "sorry"], "buffer"),
      ...ends,
    ],
    found: ["buffer"],
  },

  {
    rule: "condition-never-taken",
    title: "prompts that are interrupted come to their branch",
    type: "CUSTOMER_QUEUE",
    actions: [
      action("MessageParticipantIteratively", "prompts", {
        parameters: { Messages: [{ Text: "Please hold." }], InterruptFrequencySeconds: "60" },
        errors: fails("sorry"),
        conditions: [["MessagesInterrupted", "sorry"]],
      }),
      ...ends,
    ],
  },
  {
    rule: "condition-never-taken",
    title: "a share that is no greater than the one before is nobody's",
    actions: [
      action("DistributeByPercentage", "share", {
        next: "sorry",
        errors: [["NoMatchingCondition", "sorry"]],
        conditions: [
          ["30", "sorry", "NumberLessThan"],
          ["30", "bye", "NumberLessOrEqualTo"],
        ],
      }),
      ...ends,
    ],
    found: ["share"],
  },
];

test.each(cases.map(({ rule, title, ...rest }) => [rule, title, rest] as const))(
  "%s: %s",
  (rule, _title, { actions, type, found = [] }) => {
    expect(blocksOf(rule, actions, type)).toEqual(found);
  },
);
