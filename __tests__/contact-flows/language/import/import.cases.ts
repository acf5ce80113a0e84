import fc from "fast-check";
import { fixedIds } from "../../../../contact-flows/language/build/write";
import type { Action, FlowDocument, JsonObject } from "../../../../contact-flows/language/document";
import { equivalent } from "../../../../contact-flows/language/equivalence";
import { importFlow } from "../../../../contact-flows/language/import/import-flow";
import { parseFlow } from "../../../../contact-flows/language/parse";
import { corpusFlows } from "../../../support/corpus";
import { generatedFlow } from "../generated-flows";
import { conversations } from "./conversations";
import { evaluated } from "./evaluated";

const imported = (document: FlowDocument) => importFlow(document, { name: "A flow" });

/** Whether the file that a flow is imported to builds an equal flow. */
function comesBack(document: FlowDocument, { source } = imported(document)): boolean {
  return equivalent(evaluated(source).build().document({ resolve: fixedIds }), document);
}

const hangUp: Action = { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };

function say(id: string, next: string, Text = `Words of ${id}`): Action {
  return { Identifier: id, Type: "MessageParticipant", Parameters: { Text }, Transitions: { NextAction: next } };
}

function flow(actions: readonly Action[], others: Partial<FlowDocument> = {}): FlowDocument {
  const StartAction = actions[0]?.Identifier ?? "";
  return { Version: "2019-10-30", StartAction, Metadata: { name: "A flow" }, Actions: actions, ...others };
}

function compare(id: string, branches: Readonly<Record<string, string>>, otherwise: string): Action {
  return {
    Identifier: id,
    Type: "Compare",
    Parameters: { ComparisonValue: "$.Attributes.kind" },
    Transitions: {
      NextAction: otherwise,
      Errors: [{ NextAction: otherwise, ErrorType: "NoMatchingCondition" }],
      Conditions: Object.entries(branches).map(([operand, NextAction]) => ({
        NextAction,
        Condition: { Operator: "Equals", Operands: [operand] },
      })),
    },
  };
}

function failing(id: string, Type: string, Parameters: JsonObject, next: string, failure: string): Action {
  const Errors = [{ NextAction: failure, ErrorType: "NoMatchingError" }];
  return { Identifier: id, Type, Parameters, Transitions: { NextAction: next, Errors } };
}

const lookup = {
  LambdaFunctionARN: "arn:aws:lambda:eu-west-2:1:function:order-lookup",
  InvocationTimeLimitSeconds: "4",
};
const evil = "a\"b'c`d*/e\n${f} \u2028 \ud800 </script> \\ $& 漢字 🎉";

test("flows that others exported come back equal, none of them carried whole", () => {
  const wrong = corpusFlows().filter(({ text }) => {
    const { document } = parseFlow(text);
    if (document === undefined) return true;
    const file = imported(document);
    return file.source.includes("carriedFlow(") || !comesBack(document, file);
  });

  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("conversations with joins, loops, dead ends and unreachable blocks come back equal", () => {
  fc.assert(
    fc.property(conversations, (document) => comesBack(document)),
    { numRuns: 40 },
  );
});

test("flows of any shape that parses come back equal", () => {
  fc.assert(
    fc.property(generatedFlow, (document) => comesBack(document)),
    { numRuns: 80 },
  );
});

const odd: readonly (readonly [string, FlowDocument])[] = [
  ["without any block", flow([])],
  ["whose start is empty", flow([hangUp], { StartAction: "" })],
  [
    "with a name and texts full of what TypeScript reads",
    flow([say("a", "end", evil), hangUp], { Metadata: { name: evil, description: evil } }),
  ],
  [
    "with a type, an error and parameters full of it",
    flow([failing("a", evil, { [evil]: evil }, "end", "end"), hangUp]),
  ],
  ["named after a reserved word", flow([hangUp], { Metadata: { name: "class" } })],
  ["named as what the file imports", flow([hangUp], { Metadata: { name: "contact flow" } })],
  ["named with digits first", flow([hangUp], { Metadata: { name: "1 - Main" } })],
  [
    "whose blocks are named __proto__ and constructor",
    flow([say("__proto__", "constructor"), { ...hangUp, Identifier: "constructor" }]),
  ],
  [
    "with attributes named __proto__",
    flow([failing("a", "UpdateContactAttributes", { Attributes: { ["__proto__"]: "x" } }, "end", "end"), hangUp]),
  ],
  [
    "that compares with __proto__ and otherwise",
    flow([compare("a", { ["__proto__"]: "b", otherwise: "end" }, "end"), say("b", "end"), hangUp]),
  ],
  ["in which two blocks share an identifier", flow([say("a", "end"), say("u", "a"), say("a", "u"), hangUp])],
  ["with foreign members in a block", flow([say("s", "a"), { ...say("a", "end"), Odd: 1 } as Action, hangUp])],
  ["with foreign members of its own", { ...flow([hangUp]), Odd: 1 } as FlowDocument],
  ["with an end that goes on", flow([{ ...hangUp, Transitions: { NextAction: "a" } }, say("a", "end")])],
  [
    "with parameters that look like a resource",
    flow([failing("a", "Odd", { x: { kind: "queue", name: "q" } }, "end", "end"), hangUp]),
  ],
  ["of another version", flow([hangUp], { Version: "2010-01-01" })],
  ["that is a module without settings", flow([{ ...hangUp, Type: "EndFlowModuleExecution" }])],
  ["whose unreachable block leads to a reachable one", flow([say("a", "end"), say("u", "a"), hangUp])],
  ["that says the same for ever", flow([say("a", "a")])],
  ["whose target names nothing", flow([say("a", "nobody")])],
  ["without transitions", flow([{ Identifier: "a", Type: "MessageParticipant" }])],
];

test.each(odd)("a flow %s comes back equal", (_, document) => {
  expect(comesBack(document)).toBe(true);
});

test("most failures leading to one place become the flow's own, and are told nowhere else", () => {
  const document = flow([
    failing("a", "InvokeLambdaFunction", lookup, "b", "sorry"),
    failing("b", "UpdateContactAttributes", { Attributes: { kind: "new" } }, "end", "sorry"),
    say("sorry", "end"),
    hangUp,
  ]);

  const { source } = imported(document);

  expect(source).toContain("onFailure: (call) => {\n      call.say(");
  expect(source.match(/onFailure/g)).toHaveLength(1);
});

test("branches that join go on after the step, and only ways that do not fit become parts", () => {
  const joined = flow([compare("a", { new: "b" }, "c"), say("b", "c"), say("c", "end"), hangUp]);
  const crossed = flow([
    compare("a", { new: "b", old: "c" }, "end"),
    compare("b", { x: "d" }, "end"),
    compare("c", { x: "d" }, "b"),
    say("d", "end"),
    hangUp,
  ]);

  expect(imported(joined).source).not.toContain("goTo");
  expect(imported(crossed).source).toContain("parts: {");
});

function loop(id: string, round: string, done: string): Action {
  const condition = (operand: string, NextAction: string) => ({
    NextAction,
    Condition: { Operator: "Equals", Operands: [operand] },
  });
  const Conditions = [condition("ContinueLooping", round), condition("DoneLooping", done)];
  return {
    Identifier: id,
    Type: "Loop",
    Parameters: { LoopCount: "2" },
    Transitions: { NextAction: done, Conditions },
  };
}

function menu(id: string, first: string, unclear: string): Action {
  const Parameters = { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" };
  const Errors = ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"].map((ErrorType) => {
    return { ErrorType, NextAction: ErrorType === "NoMatchingError" ? first : unclear };
  });
  const Conditions = [{ NextAction: first, Condition: { Operator: "Equals", Operands: ["1"] } }];
  return {
    Identifier: id,
    Type: "GetParticipantInput",
    Parameters,
    Transitions: { NextAction: unclear, Errors, Conditions },
  };
}

test.each([
  [
    "a round that comes back to its loop",
    "call.loop(2, (call) =>",
    flow([loop("l", "b", "end"), say("b", "l"), hangUp]),
  ],
  [
    "a question that is asked again",
    "call.again({ times: 2",
    flow([menu("m", "end", "l"), loop("l", "m", "end"), hangUp]),
  ],
  [
    "a counted way back to what was said before",
    'backTo("wordsOfA", { times: 2',
    flow([say("a", "b"), say("b", "l"), loop("l", "a", "end"), hangUp]),
  ],
  [
    "a way back that nothing counts",
    'backTo("wordsOfA", { unbounded: "as exported" })',
    flow([say("a", "b"), say("b", "a")]),
  ],
])("%s is told as such", (_, step, document) => {
  expect(imported(document).source).toContain(step);
});

test("what a Lambda answers is read as its result where nothing else can have written it", () => {
  const told = "$.External.status";
  const clear = flow([failing("a", "InvokeLambdaFunction", lookup, "b", "end"), say("b", "end", told), hangUp]);
  const doubtful = flow([failing("a", "InvokeLambdaFunction", lookup, "b", "b"), say("b", "end", told), hangUp]);

  expect(imported(clear).source).toContain('results: ["status"]');
  expect(imported(clear).source).toContain("call.say(orderLookup.status)");
  expect(imported(doubtful).source).toContain('call.say(reference("$.External.status"))');
});

test("what is carried as it is has a comment in the file and a note with its block", () => {
  const { source, notes } = imported(flow([failing("Odd one", "NobodyKnows", { Odd: true }, "end", "end"), hangUp]));

  expect(source).toMatch(/\/\/ .*NobodyKnows.*\n {2}call\.raw\(\n? *"NobodyKnows"/);
  expect(notes.join()).toMatch(/^Odd one: .*NobodyKnows/);
});

test("what a value holds is told as speech, or as a prompt, and read as the result that it is", () => {
  const held = (id: string, Parameters: JsonObject, next: string) =>
    failing(id, "MessageParticipant", Parameters, next, next);
  const document = flow([
    failing("a", "InvokeLambdaFunction", lookup, "b", "end"),
    held("b", { SSML: "$.External.offer" }, "m"),
    {
      ...menu("m", "end", "end"),
      Parameters: { PromptId: "$.Attributes.p", StoreInput: "False", InputTimeLimitSeconds: "5" },
    },
    hangUp,
  ]);

  const { source } = imported(document);

  expect(source).toContain("call.say(speech(orderLookup.offer), ");
  expect(source).toMatch(/call\.menu\(\s*promptById\(attribute\("p"\)\),/);
  expect(comesBack(document)).toBe(true);
});

test.each([
  [
    "the language code of a contact",
    'call.setLanguageCode("de-DE", {',
    failing("a", "UpdateContactData", { LanguageCode: "de-DE" }, "b", "end"),
  ],
  [
    "the start of media streaming",
    'call.startStreaming(["From"], {',
    failing(
      "a",
      "UpdateContactMediaStreamingBehavior",
      {
        MediaStreamingState: "Enabled",
        MediaStreamType: "Audio",
        Participants: [{ ParticipantType: "Customer", MediaDirections: ["From"] }],
      },
      "b",
      "end",
    ),
  ],
  [
    "recording with Contact Lens",
    "call.record(",
    {
      Identifier: "a",
      Type: "UpdateContactRecordingBehavior",
      Parameters: {
        RecordingBehavior: { RecordedParticipants: ["Agent", "Customer"] },
        AnalyticsBehavior: { Enabled: "True", AnalyticsLanguage: "en-GB" },
      },
      Transitions: { NextAction: "b" },
    },
  ],
  [
    "recording and analytics by channel",
    "call.recordAndAnalyse(",
    {
      Identifier: "a",
      Type: "UpdateContactRecordingAndAnalyticsBehavior",
      Parameters: { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ["Agent"] } } },
      Transitions: {
        NextAction: "b",
        Errors: [
          { NextAction: "end", ErrorType: "NoMatchingError" },
          { NextAction: "b", ErrorType: "ChannelMismatch" },
        ],
      },
    },
  ],
])("%s has a step of its own", (_what, step, action) => {
  const document = flow([action, say("b", "end"), hangUp]);

  expect(imported(document).source).toContain(step);
  expect(comesBack(document)).toBe(true);
});

test("a module has the contract that its ends show", () => {
  const end = (id: string, Parameters: JsonObject): Action => {
    return { Identifier: id, Type: "EndFlowModuleExecution", Parameters, Transitions: {} };
  };
  const Settings = { InputParameters: [], OutputParameters: [], Transitions: [] };
  const document = flow(
    [
      compare("a", { new: "b", odd: "d" }, "c"),
      end("b", { Result: "found", ResultData: { status: "sent" } }),
      end("c", {}),
      end("d", { Result: "Success" }),
    ],
    { Settings },
  );

  const { source } = imported(document);

  expect(source).toContain('contract: { results: ["found"], output: ["status"] }');
  expect(source).toContain('call.returnFromModule({ result: "found", output: { status: "sent" } }');
  expect(comesBack(document)).toBe(true);
});

test("doubts about an exported flow are accepted by name, so that the file builds and another doubt does not", () => {
  expect(imported(flow([hangUp])).source).toContain('accept: { "silent-end": "as exported" }');
  expect(imported(flow([say("a", "end"), hangUp])).source).not.toContain("accept");
});

test("resources have the names that the console knew them by", () => {
  const id = "arn:aws:connect:eu-west-2:1:instance/00000000-0000-4000-8000-000000000000/queue/1";
  const parameters = { QueueId: { displayName: "Priority orders" } };
  const document = flow([failing("a", "UpdateContactTargetQueue", { QueueId: id }, "end", "end"), hangUp], {
    Metadata: { name: "A flow", ActionMetadata: { a: { parameters } } },
  });

  const { source } = imported(document);

  expect(source).toContain('const priorityOrdersQueue = queue("Priority orders", {');
  expect(source).toContain("call.setQueue(priorityOrdersQueue,");
});
