import {
  type Action,
  type FlowDocument,
  type FlowType,
  type JsonObject,
  typeOf,
} from "../../../../contact-flows/language/document";
import { flowGraph } from "../../../../contact-flows/language/graph";
import { parseFlow } from "../../../../contact-flows/language/parse";
import { pathRules } from "../../../../contact-flows/language/validate/path-rules";
import { corpusFlows } from "../../../support/corpus";
import { action, bye, flow, goodFlow } from "./flows";

/** What the rules about paths say of a flow: rule, severity and block. */
function said(document: FlowDocument, type?: FlowType): string[] {
  return pathRules.flatMap((rule) =>
    rule
      .examine({ document, graph: flowGraph(document), type, draft: false })
      .map(({ block, severity = rule.severity }) => `${rule.id} ${severity} ${block}`),
  );
}

const failing = (target: string): readonly (readonly [string, string])[] => [["NoMatchingError", target]];
const say = (id: string, next: string, Text = "Hello."): Action =>
  action("MessageParticipant", id, { parameters: { Text }, next });
const lambda = (id: string, next: string, failed = "sorry", seconds = "3", name = id): Action =>
  action("InvokeLambdaFunction", id, {
    parameters: {
      LambdaFunctionARN: `arn:aws:lambda:us-west-2:123456789012:function:${name}`,
      InvocationTimeLimitSeconds: seconds,
    },
    next,
    errors: failing(failed),
  });
const compare = (id: string, what: string, answers: readonly (readonly [string, string])[], other: string): Action =>
  action("Compare", id, {
    parameters: { ComparisonValue: what },
    next: other,
    errors: [["NoMatchingCondition", other]],
    conditions: answers,
  });
const ask = (id: string, next: string, parameters: JsonObject = {}): Action =>
  action("GetParticipantInput", id, {
    parameters: {
      Text: "Please type your order number.",
      StoreInput: "True",
      InputTimeLimitSeconds: "5",
      InputValidation: { CustomValidation: { MaximumLength: "16" } },
      ...parameters,
    },
    next,
    errors: failing("sorry"),
  });
const keep = (id: string, key: string, value: string, next: string): Action =>
  action("UpdateContactAttributes", id, {
    parameters: { Attributes: { [key]: value } },
    next,
    errors: failing("sorry"),
  });
const logging = (id: string, FlowLoggingBehavior: string, next: string): Action =>
  action("UpdateFlowLoggingBehavior", id, { parameters: { FlowLoggingBehavior }, next });
const loop = (id: string, again: string, done: string): Action =>
  action("Loop", id, {
    parameters: { LoopCount: "3" },
    next: done,
    conditions: [
      ["ContinueLooping", again],
      ["DoneLooping", done],
    ],
  });
const transfer = (id: string): Action =>
  action("TransferContactToQueue", id, {
    next: "sorry",
    errors: [
      ["QueueAtCapacity", "sorry"],
      ["NoMatchingError", "sorry"],
    ],
  });
const queue = (id: string, next: string): Action =>
  action("UpdateContactTargetQueue", id, { parameters: { QueueId: "q" }, next, errors: failing("sorry") });
const prompts = (id: string, failed: string): Action =>
  action("MessageParticipantIteratively", id, {
    parameters: { Messages: [{ Text: "Please hold." }] },
    next: id,
    errors: failing(failed),
  });
const bot = (id: string, next: string, name: string = id): Action =>
  action("ConnectParticipantWithLexBot", id, {
    parameters: { Text: "How can we help?", LexV2Bot: { AliasArn: name } },
    next,
    errors: [
      ["NoMatchingCondition", next],
      ["NoMatchingError", "sorry"],
    ],
  });
const menu = (id: string, next: string, again: string): Action =>
  action("GetParticipantInput", id, {
    parameters: { Text: "For orders press 1.", InputTimeLimitSeconds: "5" },
    next: again,
    errors: [
      ["InputTimeLimitExceeded", again],
      ["NoMatchingCondition", again],
      ["NoMatchingError", "sorry"],
    ],
    conditions: [["1", next]],
  });
/** The same with another `NextAction`, and all other branches as they were. */
const leadingTo = (target: string, { Transitions, ...rest }: Action): Action => ({
  ...rest,
  Transitions: { ...Transitions, NextAction: target },
});
const keys = (MaximumLength: string): JsonObject => ({ InputValidation: { CustomValidation: { MaximumLength } } });
/** The same without one of its parameters. */
const leavingOut = (name: string, { Parameters = {}, ...rest }: Action): Action => ({
  ...rest,
  Parameters: Object.fromEntries(Object.entries(Parameters).filter(([key]) => key !== name)),
});
const onlyChat = (...actions: readonly Action[]): readonly Action[] => [
  compare("c", "$.Channel", [["CHAT", actions[0]?.Identifier ?? ""]], "sorry"),
  ...actions,
  ...ends,
];
const spoken = (parameters: JsonObject): Action =>
  action("MessageParticipant", "a", { parameters, next: "sorry", errors: failing("sorry") });
const wait = (parameters: JsonObject = {}): Action =>
  action("Wait", "a", {
    parameters: { TimeLimitSeconds: "60", ...parameters },
    next: "sorry",
    errors: failing("sorry"),
    conditions: [["WaitCompleted", "sorry"]],
  });
const onlyVoice = (block: Action): readonly Action[] => [
  compare("c", "$.Channel", [["VOICE", block.Identifier]], "sorry"),
  block,
  ...ends,
];
const encrypted = { InputEncryption: { EncryptionKeyId: "k", Key: "p" } };
const sorry = say("sorry", "bye", "Sorry.");
const ends = [sorry, bye];

interface Case {
  readonly rule: string;
  readonly title: string;
  readonly actions: readonly Action[];
  readonly type?: FlowType;
  /** Severity and block of what is found; nothing where the flow obeys. */
  readonly found?: readonly string[];
}

const cases: readonly Case[] = [
  {
    rule: "unreachable-block",
    title: "no branch leads to it",
    actions: [say("a", "bye"), bye, say("b", "bye")],
    found: ["warning b"],
  },
  {
    rule: "unreachable-block",
    title: "it leads only to itself",
    actions: [say("a", "bye"), bye, say("b", "b")],
    found: ["warning b"],
  },
  {
    rule: "unreachable-block",
    title: "only a NextAction that is never taken leads to it",
    actions: [leadingTo("sorry", compare("c", "$.Channel", [["CHAT", "bye"]], "bye")), bye, sorry],
    found: ["warning sorry"],
  },
  { rule: "unreachable-block", title: "every block is reached", actions: [say("a", "bye"), bye] },

  {
    rule: "endless-loop",
    title: "two blocks lead to each other and nothing takes time",
    actions: [say("a", "b"), logging("b", "Enabled", "c"), logging("c", "Disabled", "b")],
    found: ["error b"],
  },
  {
    rule: "endless-loop",
    title: "a block leads to itself",
    actions: [say("a", "b"), logging("b", "Enabled", "b")],
    found: ["error b"],
  },
  {
    rule: "endless-loop",
    title: "a Loop block leads back from both branches",
    actions: [loop("b", "c", "c"), logging("c", "Enabled", "b")],
    found: ["error b"],
  },
  { rule: "endless-loop", title: "a prompt leads to itself", actions: [say("a", "a")], found: ["warning a"] },
  {
    rule: "endless-loop",
    title: "prompts go on for ever in a hold flow",
    type: "CUSTOMER_HOLD",
    actions: [prompts("a", "a")],
  },
  {
    rule: "endless-loop",
    title: "prompts go on for ever in a queue flow that does not say so",
    actions: [prompts("a", "a")],
  },
  {
    rule: "endless-loop",
    title: "prompts go on for ever in an inbound flow",
    type: "CONTACT_FLOW",
    actions: [say("a", "b"), say("b", "a")],
    found: ["warning a"],
  },
  {
    rule: "endless-loop",
    title: "a failing Lambda is called again at once",
    actions: [lambda("a", "sorry", "a"), ...ends],
    found: ["warning a"],
  },
  {
    rule: "endless-loop",
    title: "a failing Lambda is called again some times",
    actions: [lambda("a", "sorry", "l"), loop("l", "a", "sorry"), ...ends],
  },
  {
    rule: "endless-loop",
    title: "a status is asked for with a wait in between",
    actions: [
      say("hi", "a"),
      lambda("a", "c", "sorry"),
      compare("c", "$.External.state", [["done", "sorry"]], "w"),
      action("Wait", "w", {
        parameters: { TimeLimitSeconds: "5" },
        next: "a",
        errors: failing("sorry"),
        conditions: [["WaitCompleted", "a"]],
      }),
      ...ends,
    ],
  },
  {
    rule: "endless-loop",
    title: "a loop is left only by failing",
    actions: [say("a", "b"), lambda("b", "a", "sorry"), ...ends],
    found: ["warning a"],
  },
  {
    rule: "endless-loop",
    title: "a loop ends with a transfer",
    actions: [
      say("a", "t"),
      action("TransferContactToQueue", "t", {
        next: "a",
        errors: [
          ["QueueAtCapacity", "a"],
          ["NoMatchingError", "a"],
        ],
      }),
    ],
  },
  { rule: "endless-loop", title: "an unknown block may end it", actions: [action("NewBlock", "a", { next: "a" })] },

  {
    rule: "endless-loop",
    title: "a menu asks for ever who does not answer",
    actions: [menu("m", "sorry", "again"), say("again", "m"), ...ends],
    found: ["info m"],
  },
  {
    rule: "endless-loop",
    title: "a menu asks some times who does not answer",
    actions: [loop("l", "m", "sorry"), menu("m", "sorry", "l"), ...ends],
  },
  {
    rule: "silent-end",
    title: "a failure before the first word hangs up",
    actions: [lambda("a", "sorry", "bye"), ...ends],
    found: ["warning bye"],
  },
  {
    rule: "silent-end",
    title: "a prompt of blanks is no word",
    actions: [say("a", "c", " "), compare("c", "$.Channel", [["CHAT", "sorry"]], "bye"), ...ends],
    found: ["warning bye"],
  },
  {
    rule: "silent-end",
    title: "a prompt of marks alone is no word",
    actions: [say("a", "c", "... - ?"), compare("c", "$.Channel", [["CHAT", "sorry"]], "bye"), ...ends],
    found: ["warning bye"],
  },
  {
    rule: "silent-end",
    title: "a prompt of pauses alone is no word",
    actions: [
      action("MessageParticipant", "a", {
        parameters: { SSML: '<speak><break time="3s"/></speak>' },
        next: "c",
      }),
      compare("c", "$.Channel", [["CHAT", "sorry"]], "bye"),
      ...ends,
    ],
    found: ["warning bye"],
  },
  {
    rule: "silent-end",
    title: "a flow for callers has no word at all",
    type: "CONTACT_FLOW",
    actions: [logging("a", "Enabled", "b"), say("b", "bye", " "), bye],
    found: ["warning "],
  },
  {
    rule: "silent-end",
    title: "a flow without a word hands the contact on",
    type: "CONTACT_FLOW",
    actions: [queue("a", "t"), { ...transfer("t"), Transitions: { NextAction: "bye" } }, bye],
  },
  {
    rule: "silent-end",
    title: "a whisper without a word",
    type: "CUSTOMER_WHISPER",
    actions: [logging("a", "Enabled", "bye"), bye],
  },
  {
    rule: "silent-end",
    title: "an attribute, a number or a sign is a word",
    actions: [say("a", "b", "$.Attributes.greeting"), say("b", "c", "1"), say("c", "bye", "\u{1f44b}"), bye],
  },
  { rule: "silent-end", title: "every way to the end speaks", actions: [lambda("a", "sorry"), ...ends] },
  { rule: "silent-end", title: "a flow says nothing at all", actions: [logging("a", "Enabled", "bye"), bye] },
  { rule: "silent-end", title: "a module hangs up", type: "MODULE", actions: [lambda("a", "sorry", "bye"), ...ends] },

  {
    rule: "read-before-write",
    title: "a flow attribute that nothing writes",
    actions: [say("a", "bye", "$.FlowAttributes.x"), bye],
    found: ["warning a"],
  },
  {
    rule: "read-before-write",
    title: "a contact attribute that is written later",
    actions: [say("a", "b", "$.Attributes.x"), keep("b", "x", "1", "sorry"), ...ends],
    found: ["warning a"],
  },
  {
    rule: "read-before-write",
    title: "a contact attribute from elsewhere",
    actions: [say("a", "bye", "$.Attributes.x"), bye],
  },
  {
    rule: "read-before-write",
    title: "a contact attribute that a block adds to",
    actions: [keep("a", "x", "$.Attributes.x, again", "sorry"), ...ends],
  },
  {
    rule: "read-before-write",
    title: "a result that no block gives, told once",
    actions: [say("a", "b", "$.External.x"), say("b", "bye", "$.External.y"), bye],
    found: ["warning a"],
  },
  {
    rule: "read-before-write",
    title: "a result after the block has failed",
    actions: [lambda("a", "sorry", "b"), say("b", "sorry", "$.External.x"), ...ends],
    found: ["warning b"],
  },
  {
    rule: "read-before-write",
    title: "a result also after the block has failed",
    actions: [lambda("a", "b", "b"), say("b", "bye", "$.External.x"), bye],
    found: ["warning b"],
  },
  {
    rule: "read-before-write",
    title: "a result that is compared, also after the block has failed",
    actions: [lambda("a", "c", "c"), compare("c", "$.External.x", [["1", "sorry"]], "sorry"), ...ends],
  },
  {
    rule: "read-before-write",
    title: "a result on some ways",
    actions: [
      compare("c", "$.Channel", [["CHAT", "b"]], "a"),
      lambda("a", "b"),
      say("b", "sorry", "$.External.x"),
      ...ends,
    ],
    found: ["info b"],
  },
  {
    rule: "read-before-write",
    title: "a result after its block",
    actions: [lambda("a", "b"), say("b", "sorry", "$.External.x"), ...ends],
  },
  {
    rule: "read-before-write",
    title: "a bot's slot after the bot",
    actions: [bot("a", "b"), say("b", "sorry", "$.Lex.Slots.size"), ...ends],
  },
  {
    rule: "read-before-write",
    title: "stored input of nobody",
    actions: [say("b", "bye", "$.StoredCustomerInput"), bye],
    found: ["warning b"],
  },
  {
    rule: "read-before-write",
    title: "a caller's result in a module",
    type: "MODULE",
    actions: [say("b", "bye", "$.External.x"), bye],
    found: ["warning b"],
  },
  {
    rule: "read-before-write",
    title: "a module's input",
    type: "MODULE",
    actions: [say("b", "bye", "$.Modules.Input.x"), bye],
  },
  {
    rule: "read-before-write",
    title: "a result that an unknown block may give",
    actions: [action("NewBlock", "a", { next: "b" }), say("b", "bye", "$.External.x"), bye],
  },

  {
    rule: "result-overwritten",
    title: "an input that the next one overwrites",
    actions: [ask("a", "b"), ask("b", "c"), keep("c", "x", "$.StoredCustomerInput", "sorry"), ...ends],
    found: ["warning a"],
  },
  {
    rule: "result-overwritten",
    title: "an input that is kept before the next one",
    actions: [
      ask("a", "k"),
      keep("k", "y", "$.StoredCustomerInput", "b"),
      ask("b", "c"),
      keep("c", "x", "$.StoredCustomerInput", "sorry"),
      ...ends,
    ],
  },
  {
    rule: "result-overwritten",
    title: "an answer that is read again after another function's",
    actions: [
      lambda("a", "r"),
      say("r", "b", "$.External.name"),
      lambda("b", "s"),
      say("s", "sorry", "$.External.name"),
      ...ends,
    ],
    found: ["warning s"],
  },
  {
    rule: "result-overwritten",
    title: "an answer of the same function",
    actions: [
      lambda("a", "r"),
      say("r", "b", "$.External.name"),
      lambda("b", "s", "sorry", "3", "a"),
      say("s", "sorry", "$.External.name"),
      ...ends,
    ],
  },
  {
    rule: "result-overwritten",
    title: "a name that every function has",
    actions: [
      lambda("a", "r"),
      say("r", "b", "$.External.status"),
      lambda("b", "s"),
      say("s", "sorry", "$.External.status"),
      ...ends,
    ],
  },
  {
    rule: "result-overwritten",
    title: "another name",
    actions: [
      lambda("a", "r"),
      say("r", "b", "$.External.name"),
      lambda("b", "s"),
      say("s", "sorry", "$.External.order"),
      ...ends,
    ],
  },
  {
    rule: "result-overwritten",
    title: "a slot that is read again after another bot",
    actions: [
      bot("a", "r"),
      say("r", "b", "$.Lex.Slots.size"),
      bot("b", "s"),
      say("s", "sorry", "$.Lex.Slots.size"),
      ...ends,
    ],
    found: ["warning s"],
  },

  {
    rule: "result-overwritten",
    title: "an answer that nothing reads before another function's",
    actions: [lambda("a", "b"), lambda("b", "s"), say("s", "sorry", "$.External.name"), ...ends],
    found: ["info a"],
  },

  {
    rule: "card-data",
    title: "a card number, logged and in the clear",
    actions: [
      logging("l", "Enabled", "a"),
      ask("a", "sorry", { Text: "Please type your credit card number." }),
      ...ends,
    ],
    found: ["warning a"],
  },
  {
    rule: "card-data",
    title: "a PIN, encrypted and logged perhaps",
    actions: [ask("a", "sorry", { Text: "Geben Sie bitte Ihre Geheimzahl ein.", ...encrypted }), ...ends],
    found: ["warning a"],
  },
  {
    rule: "card-data",
    title: "a security code, in the clear, by the name of its block",
    actions: [logging("l", "Disabled", "enterCvv"), ask("enterCvv", "sorry", { Text: "Please type it." }), ...ends],
    found: ["warning enterCvv"],
  },
  {
    rule: "card-data",
    title: "a PIN, by the attribute that keeps it",
    actions: [
      ask("a", "k", { Text: "Please type it." }),
      keep("k", "customerPin", "$.StoredCustomerInput", "sorry"),
      ...ends,
    ],
    found: ["warning a"],
  },
  {
    rule: "card-data",
    title: "a card number in a bot's slot",
    actions: [bot("a", "b"), say("b", "sorry", "$.Lex.Slots.cardNumber"), ...ends],
    found: ["warning a"],
  },
  {
    rule: "card-data",
    title: "a card number, encrypted and not logged",
    actions: [
      logging("l", "Disabled", "a"),
      ask("a", "sorry", { Text: "Please type your card number.", ...encrypted }),
      ...ends,
    ],
  },
  ...["13", "19"].map((MaximumLength) => ({
    rule: "card-data",
    title: `${MaximumLength} keys are asked for in a recording, and stored in the clear`,
    actions: [
      logging("l", "Disabled", "a"),
      leavingOut("Text", ask("a", "sorry", { PromptId: "p", ...keys(MaximumLength) })),
      ...ends,
    ],
    found: ["warning a"],
  })),
  {
    rule: "card-data",
    title: "a recording before the block asks for a card's number of keys",
    actions: [
      leavingOut("Text", action("MessageParticipant", "p", { parameters: { PromptId: "p" }, next: "a" })),
      ask("a", "sorry", { Text: " ", ...keys("16") }),
      ...ends,
    ],
    found: ["warning a"],
  },
  ...[
    ["fewer keys than a card has", keys("12")],
    ["more keys than a card has", keys("20")],
    ["as many keys as a card has, encrypted", { ...keys("16"), ...encrypted }],
  ].map(([what, parameters]) => ({
    rule: "card-data",
    title: `${String(what)} are asked for in a recording`,
    actions: [
      logging("l", "Disabled", "a"),
      leavingOut("Text", ask("a", "sorry", { PromptId: "p", ...(parameters as JsonObject) })),
      ...ends,
    ],
  })),
  { rule: "card-data", title: "an order number", actions: [ask("a", "sorry"), ...ends] },
  {
    rule: "card-data",
    title: "a choice of one key about cards",
    actions: [
      ask("a", "sorry", {
        Text: "For credit cards press 1.",
        InputValidation: { CustomValidation: { MaximumLength: "1" } },
      }),
      ...ends,
    ],
  },

  {
    rule: "queue-not-set",
    title: "no way to a transfer sets a queue",
    actions: [say("a", "t"), transfer("t"), ...ends],
    found: ["warning t"],
  },
  {
    rule: "queue-not-set",
    title: "a way to a transfer sets a queue",
    actions: [say("a", "q"), queue("q", "t"), transfer("t"), ...ends],
  },
  {
    rule: "queue-not-set",
    title: "a quick connect brings its queue",
    type: "QUEUE_TRANSFER",
    actions: [say("a", "t"), transfer("t"), ...ends],
  },
  {
    rule: "queue-not-set",
    title: "a module may set the queue",
    actions: [
      say("a", "m"),
      action("InvokeFlowModule", "m", { next: "t", errors: failing("sorry") }),
      transfer("t"),
      ...ends,
    ],
  },

  {
    rule: "lambda-chain",
    title: "three functions in a row may take 24 s",
    actions: [
      lambda("a", "b", "sorry", "8"),
      lambda("b", "c", "sorry", "8"),
      lambda("c", "sorry", "sorry", "8"),
      ...ends,
    ],
    found: ["warning c"],
  },
  {
    rule: "lambda-chain",
    title: "a prompt between them starts the count again",
    actions: [
      lambda("a", "b", "sorry", "8"),
      lambda("b", "p", "sorry", "8"),
      say("p", "c"),
      lambda("c", "sorry", "sorry", "8"),
      ...ends,
    ],
  },
  {
    rule: "lambda-chain",
    title: "they are on different branches",
    actions: [
      lambda("a", "b", "c", "8"),
      lambda("b", "sorry", "sorry", "8"),
      lambda("c", "sorry", "sorry", "8"),
      ...ends,
    ],
  },
  {
    rule: "lambda-chain",
    title: "a loop counts once",
    actions: [lambda("a", "b", "l", "8"), loop("l", "a", "sorry"), lambda("b", "sorry", "sorry", "8"), ...ends],
  },

  {
    rule: "channel",
    title: "keys are asked for on the chat branch",
    actions: [compare("c", "$.Channel", [["CHAT", "a"]], "sorry"), ask("a", "sorry"), ...ends],
    found: ["warning a"],
  },
  {
    rule: "channel",
    title: "a view is shown where chats have gone another way",
    actions: [
      compare("c", "$.Channel", [["CHAT", "sorry"]], "v"),
      action("ShowView", "v", { parameters: { ViewResource: { Id: "v" } }, next: "sorry", errors: failing("sorry") }),
      ...ends,
    ],
    found: ["warning v"],
  },
  {
    rule: "channel",
    title: "a chat is spoken to in SSML",
    actions: onlyChat(spoken({ SSML: "<speak>Hello.</speak>" })),
    found: ["warning a"],
  },
  {
    rule: "channel",
    title: "a chat is played a recording",
    actions: onlyChat(spoken({ PromptId: "p" })),
    found: ["warning a"],
  },
  {
    rule: "channel",
    title: "a chat is sent SSML as its text",
    actions: onlyChat(spoken({ Text: " <speak>Hello.</speak>" })),
    found: ["warning a"],
  },
  {
    rule: "channel",
    title: "a bot greets a chat with a recording",
    actions: onlyChat(leavingOut("Text", { ...bot("a", "sorry"), Parameters: { PromptId: "p", LexV2Bot: {} } })),
    found: ["warning a"],
  },
  { rule: "channel", title: "a chat is written to", actions: onlyChat(spoken({ Text: "Hello." })) },
  {
    rule: "channel",
    title: "calls are spoken to where chats have gone another way",
    actions: [compare("c", "$.Channel", [["CHAT", "sorry"]], "a"), spoken({ PromptId: "p" }), ...ends],
  },
  { rule: "channel", title: "a caller waits", actions: onlyVoice(wait()), found: ["warning a"] },
  { rule: "channel", title: "a caller waits for an event", actions: onlyVoice(wait({ Events: ["CustomerReturned"] })) },
  { rule: "channel", title: "a chat waits", actions: onlyChat(wait()) },
  {
    rule: "channel",
    title: "keys are asked for on the other branch",
    actions: [compare("c", "$.Channel", [["CHAT", "sorry"]], "a"), ask("a", "sorry"), ...ends],
  },
  {
    rule: "channel",
    title: "branches meet before keys are asked for",
    actions: [compare("c", "$.Channel", [["CHAT", "p"]], "a"), say("p", "a"), ask("a", "sorry"), ...ends],
  },
  {
    rule: "channel",
    title: "a check with part of a name says nothing",
    actions: [
      action("Compare", "c", {
        parameters: { ComparisonValue: "$.Channel" },
        next: "sorry",
        errors: [["NoMatchingCondition", "sorry"]],
        conditions: [["CHAT", "a", "TextContains"]],
      }),
      ask("a", "sorry"),
      ...ends,
    ],
  },
];

test.each(cases.map(({ rule, title, ...rest }) => [rule, title, rest] as const))(
  "%s: %s",
  (rule, _, { actions, type, found = [] }) => {
    const findings = said(flow(actions), type).filter((finding) => finding.startsWith(`${rule} `));

    expect(findings).toEqual(found.map((finding) => `${rule} ${finding}`));
  },
);

test("every rule has a violating and an obeying example", () => {
  const rules = (violating: boolean) =>
    new Set(cases.filter(({ found }) => (found !== undefined) === violating).map(({ rule }) => rule));

  expect(pathRules.map(({ id }) => id).filter((id) => !rules(true).has(id) || !rules(false).has(id))).toEqual([]);
});

test("a good flow has nothing to complain of", () => {
  expect(said(goodFlow())).toEqual([]);
});

test("flows that others exported have no error on their paths, and seldom a doubt", () => {
  const documents = corpusFlows().flatMap(({ text }) => parseFlow(text).document ?? []);
  const findings = documents.flatMap((document) => said(document, typeOf(document)));

  expect(findings.filter((finding) => finding.includes(" error "))).toEqual([]);
  expect(findings.filter((finding) => finding.includes(" warning ")).length).toBeLessThanOrEqual(documents.length);
});

test("a message names the blocks that it speaks of, and how to put it right", () => {
  const document = flow([
    lambda("look", "tell"),
    say("tell", "other", "$.External.name"),
    lambda("other", "again"),
    say("again", "sorry", "$.External.name"),
    ...ends,
  ]);
  const rule = pathRules.find(({ id }) => id === "result-overwritten");

  const [violation] = rule?.examine({ document, graph: flowGraph(document), type: undefined, draft: false }) ?? [];

  expect(violation).toEqual({
    block: "again",
    message:
      'MessageParticipant "again" reads $.External.name, which MessageParticipant "tell" has read from the result of InvokeLambdaFunction "look"; InvokeLambdaFunction "other" has overwritten it since.',
    fix: 'Copy $.External.name into a contact attribute right after InvokeLambdaFunction "look", and read that, if it is not meant to come from InvokeLambdaFunction "other".',
  });
});

test("a flow without a start, without blocks or with a block that is its own twin is no trouble", () => {
  const twins = flow([say("a", "bye"), say("a", "b"), bye]);

  expect([said(flow([])), said({ ...twins, StartAction: "nowhere" }), said(twins)]).toEqual([[], [], []]);
});
