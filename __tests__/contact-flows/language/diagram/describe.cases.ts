import { actionTypes } from "../../../../contact-flows/language/catalogue/catalogue";
import { describeFlow } from "../../../../contact-flows/language/diagram/describe";
import { typeWords } from "../../../../contact-flows/language/diagram/words";
import type { Action, JsonObject } from "../../../../contact-flows/language/document";
import { corpusFlows } from "../../../support/corpus";
import { block, flow, hangUp } from "./flows";

const linesOf = (action: Action, metadata: JsonObject = {}) =>
  describeFlow(flow([action, hangUp], { [action.Identifier]: metadata })).nodes[0]?.lines;

/** Labels and kinds of the edges, as `label (kind) -> id`. */
function ways(actions: readonly Action[]): readonly string[] {
  const { nodes, edges } = describeFlow(flow(actions));
  return edges
    .filter(({ from }) => from === "n1")
    .map(({ label, kind, to }) => `${label} (${kind}) -> ${nodes.find(({ key }) => key === to)?.id}`);
}

test("every type of block has words", () => {
  expect([...typeWords.keys()].sort()).toEqual([...actionTypes].sort());
});

const arn = "arn:aws:connect:eu-west-2:111122223333:instance/6c14b70e-4c56-48e9-8ad4-998f29adf03b";
const uuid = "1b146b12-4740-42cc-9792-adfc7031c513";

test.each<[string, Action, JsonObject, readonly string[]]>([
  [
    "words",
    block("b", "MessageParticipant", { Text: "Hello\n  $.Attributes.firstName." }),
    {},
    ["Says: “Hello ‹first name›.”"],
  ],
  [
    "SSML without its marks",
    block("b", "MessageParticipant", { SSML: '<speak>One &amp; <break time="1s"/>two <b>three</b>.</speak>' }),
    {},
    ["Says: “One & two three.”"],
  ],
  [
    "a recording by its name in the console",
    block("b", "MessageParticipant", { PromptId: `${arn}/prompt/${uuid}` }),
    { parameters: { PromptId: { displayName: "Beep.wav" } } },
    ["Plays the recording Beep.wav"],
  ],
  [
    "a recording without a name by the beginning of its id",
    block("b", "MessageParticipant", { PromptId: `${arn}/prompt/${uuid}` }),
    {},
    ["Plays the recording 1b146b12"],
  ],
  [
    "a question",
    block("b", "GetParticipantInput", { Text: "Press 1", StoreInput: "False", InputTimeLimitSeconds: "90" }),
    {},
    ["Asks, one key: “Press 1”", "Waits 1 minute 30 seconds for an answer"],
  ],
  [
    "a question for digits",
    block("b", "GetParticipantInput", { Text: "Your number?", StoreInput: "True" }),
    {},
    ["Asks for digits: “Your number?”"],
  ],
  [
    "a function by its name",
    block("b", "InvokeLambdaFunction", {
      LambdaFunctionARN: "arn:aws:lambda:eu-west-2:111122223333:function:order-status:live",
      LambdaInvocationAttributes: { order: "$.StoredCustomerInput" },
    }),
    {},
    ["Looks up: order-status", "Gives it: order = ‹what was entered›"],
  ],
  [
    "a queue in older exports",
    block("b", "UpdateContactTargetQueue", { QueueId: uuid }),
    { queue: { text: "Sales" } },
    ["Queue: Sales"],
  ],
  [
    "a placeholder",
    block("b", "UpdateContactTargetQueue", { QueueId: "${sales_queue_arn}" }),
    {},
    ["Queue: sales queue"],
  ],
  [
    "a Terraform reference",
    block("b", "UpdateContactTargetQueue", { QueueId: "${aws_connect_queue.orders.queue_id}" }),
    {},
    ["Queue: orders"],
  ],
  [
    "a placeholder in an ARN",
    block("b", "TransferToFlow", { ContactFlowId: "arn:aws:connect:${R}:${A}:instance/${I}/contact-flow/${F:main:F}" }),
    {},
    ["Goes on in the flow main"],
  ],
  [
    "attributes of the flow",
    block("b", "UpdateFlowAttributes", { FlowAttributes: { tries: { Value: "1" }, empty: { Value: " " } } }),
    {},
    ["Remembers in this flow: tries = 1, empty = (nothing)"],
  ],
  ["rounds", block("b", "Loop", { LoopCount: "3" }), {}, ["Counts the rounds, up to 3"]],
  ["the channel", block("b", "Compare", { ComparisonValue: "$.Channel" }), {}, ["Telephone, chat, task or e-mail?"]],
  [
    "a value that its name does not say",
    block("Known customer", "Compare", { ComparisonValue: "$.Attributes.tier" }),
    { isFriendlyName: true },
    ["Looks at ‹tier›"],
  ],
  [
    "a value that its name says already",
    block("Check Tier", "Compare", { ComparisonValue: "$.Attributes.tier" }),
    { isFriendlyName: true },
    ["Check a value"],
  ],
  [
    "the figures of any queue",
    block("b", "GetMetricData", {}),
    {},
    ["Looks up how many wait, how long, and the contact's place among them"],
  ],
  [
    "the figures of one queue",
    block("b", "GetMetricData", { QueueId: "orders" }),
    {},
    ["Looks up figures of the queue orders"],
  ],
  [
    "a wait that is not known before",
    block("b", "Wait", { TimeLimitSeconds: "$.External.wait" }),
    {},
    ["Waits ‹wait› seconds"],
  ],
  [
    "several prompts",
    block("b", "MessageParticipantIteratively", { Messages: [{ Text: "One" }, { PromptId: "%TwoPromptArn%" }] }),
    {},
    ["Repeats: “One” recording TwoPrompt"],
  ],
])("a block tells of %s", (_, action, metadata, lines) => {
  expect(linesOf(action, metadata)).toEqual(lines);
});

test("names that are handed in come before those of the document", () => {
  const names = new Map([[uuid, "Orders"]]);
  const document = flow([block("b", "UpdateContactTargetQueue", { QueueId: uuid })]);

  expect(describeFlow(document, { names }).nodes[0]?.lines).toEqual(["Queue: Orders"]);
});

test.each([
  ["Greeting", "Greeting"],
  ["Ask menu", "Ask menu"],
  ["prompt-3", "Play prompt"],
  ["", "Play prompt"],
])("the friendly name %j is shown as %j", (id, title) => {
  const document = flow([block(id, "MessageParticipant", { Text: "x" })], { [id]: { isFriendlyName: true } });

  expect(describeFlow(document).nodes[0]?.title).toBe(title);
});

test("the number that tells two blocks of one name apart is left out", () => {
  const ids = ["Check hours", "Check hours 2", "Voice 7"];
  const document = flow(
    ids.map((id) => block(id, "MessageParticipant")),
    Object.fromEntries(ids.map((id) => [id, { isFriendlyName: true }])),
  );

  const titles = describeFlow(document).nodes.flatMap(({ kind, title }) => (kind === "talk" ? [title] : []));

  expect(titles).toEqual(["Check hours", "Check hours", "Play prompt"]);
});

test("an identifier that is not said to be friendly is not shown", () => {
  expect(JSON.stringify(describeFlow(flow([block("Greeting", "MessageParticipant")])).nodes[0]?.title)).toBe(
    '"Play prompt"',
  );
});

test("a type that is not known is told in its words", () => {
  expect(describeFlow(flow([block("b", "SendHTTPRequest2Go")])).nodes[0]?.title).toBe("Send HTTP Request2 Go");
});

const ends = ["a", "b", "c"].map((id) => block(id, "DisconnectParticipant"));

test.each<[string, Action, readonly string[]]>([
  [
    "keys",
    block(
      "x",
      "GetParticipantInput",
      {},
      {
        on: { "1": "a", "2": "b", "3": "b" },
        fail: { InputTimeLimitExceeded: "c", NoMatchingCondition: "c", NoMatchingError: "c" },
        next: "c",
      },
    ),
    [
      "presses 1 (choice) -> a",
      "presses 2 or 3 (choice) -> b",
      "no answer, presses something else, on failure (choice) -> c",
    ],
  ],
  [
    "opening hours",
    block(
      "x",
      "CheckHoursOfOperation",
      {},
      { on: { True: "a", False: "b" }, fail: { NoMatchingError: "c" }, next: "c" },
    ),
    ["open (choice) -> a", "closed (choice) -> b", "on failure (failure) -> c"],
  ],
  [
    "rounds",
    block("x", "Loop", { LoopCount: "3" }, { on: { ContinueLooping: "a", DoneLooping: "b" }, next: "b" }),
    ["again (choice) -> a", "after 3 rounds (choice) -> b"],
  ],
  [
    "values",
    block(
      "x",
      "Compare",
      { ComparisonValue: "$.External.order" },
      { on: { found: "a" }, fail: { NoMatchingCondition: "b" } },
    ),
    ["order = found (choice) -> a", "something else (choice) -> b"],
  ],
  [
    "numbers",
    block(
      "x",
      "CheckMetricData",
      { MetricType: "NumberOfAgentsAvailable" },
      {
        on: { "0": "a" },
        operator: "NumberGreaterThan",
        fail: { NoMatchingCondition: "b", NoMatchingError: "b" },
        next: "b",
      },
    ),
    ["more than 0 (choice) -> a", "something else, on failure (choice) -> b"],
  ],
  [
    "percents",
    block(
      "x",
      "DistributeByPercentage",
      {},
      {
        on: { "4": "a", "31": "b" },
        operator: "NumberLessThan",
        fail: { NoMatchingCondition: "c" },
        next: "c",
      },
    ),
    ["3 % (choice) -> a", "27 % (choice) -> b", "70 % (choice) -> c"],
  ],
  [
    "a full queue, without the way that no contact takes",
    block("x", "TransferContactToQueue", {}, { next: "a", fail: { QueueAtCapacity: "b", NoMatchingError: "c" } }),
    ["queue is full (choice) -> b", "on failure (failure) -> c"],
  ],
  [
    "time",
    block(
      "x",
      "Wait",
      { TimeLimitSeconds: "30" },
      { on: { WaitCompleted: "a" }, fail: { NoMatchingError: "a" }, next: "a" },
    ),
    ["after 30 seconds, on failure (choice) -> a"],
  ],
  ["always", block("x", "MessageParticipant", {}, { next: "a", fail: { NoMatchingError: "a" } }), [" (normal) -> a"]],
  [
    "odd operands",
    block("x", "CheckHoursOfOperation", {}, { on: { constructor: "a", True: "b" }, next: "c" }),
    [" (normal) -> c", "= constructor (choice) -> a", "open (choice) -> b"],
  ],
])("branches tell of %s", (_, action, labels) => {
  expect(ways([action, ...ends])).toEqual(labels);
});

const failing = (id: string, next: string) =>
  block(id, "UpdateContactAttributes", { Attributes: { a: id } }, { next, fail: { NoMatchingError: "sorry" } });

test("where many blocks fail to the same one, all but the first way are told inside the block", () => {
  const document = flow([
    failing("x", "y"),
    failing("y", "z"),
    failing("z", "bye"),
    block("sorry", "EndFlowExecution"),
    hangUp,
  ]);

  const failures = describeFlow(document).edges.filter(({ kind }) => kind === "failure");

  expect(failures.map(({ inBlock }) => inBlock)).toEqual([false, true, true]);
});

test("two failures to the same block keep their arrows", () => {
  const document = flow([failing("x", "y"), failing("y", "bye"), block("sorry", "EndFlowExecution"), hangUp]);

  expect(describeFlow(document).edges.some(({ inBlock }) => inBlock)).toBe(false);
});

const says = (id: string, Text: string, next = "bye") => block(id, "MessageParticipant", { Text }, { next });
const byLanguage = block(
  "Language of Greeting",
  "Compare",
  { ComparisonValue: "$.Attributes.language" },
  { on: { "de-DE": "Greeting de-DE" }, fail: { NoMatchingCondition: "Greeting en-GB" } },
);

test("a text in several languages is one block that tells all of them", () => {
  const document = flow([byLanguage, says("Greeting en-GB", "Hello"), says("Greeting de-DE", "Hallo"), hangUp], {
    "Greeting en-GB": { isFriendlyName: true },
    "Greeting de-DE": { isFriendlyName: true },
  });

  const { nodes, edges } = describeFlow(document);

  expect(nodes.map(({ title }) => title)).toEqual(["Greeting", "Hang up"]);
  expect(nodes[0]).toMatchObject({ kind: "talk", lines: ["en-GB: Says: “Hello”", "de-DE: Says: “Hallo”"] });
  expect(edges).toEqual([{ from: "n1", to: "n2", label: "", kind: "normal", inBlock: false }]);
});

test("blocks without names of their own are told by the value that is checked", () => {
  const check = block(
    "x",
    "Compare",
    { ComparisonValue: "$.External.type" },
    { on: { prompt: "a", text: "b" }, fail: { NoMatchingCondition: "b" } },
  );

  const { nodes } = describeFlow(flow([check, says("a", "One"), says("b", "Two"), hangUp]));

  expect(nodes[0]).toMatchObject({
    title: "Play prompt",
    lines: ["Looks at ‹type›", "prompt: Says: “One”", "text or something else: Says: “Two”"],
  });
});

test("the star key is a key like others", () => {
  const ask = block("x", "GetParticipantInput", {}, { on: { "*": "a", "#": "b" }, fail: { NoMatchingCondition: "c" } });

  expect(ways([ask, ...ends])).toEqual([
    "presses * (choice) -> a",
    "presses # (choice) -> b",
    "presses something else (choice) -> c",
  ]);
});

test("blocks that go on in other ways stay apart", () => {
  const document = flow([
    byLanguage,
    says("Greeting en-GB", "Hello"),
    says("Greeting de-DE", "Hallo", "end"),
    hangUp,
    block("end", "EndFlowExecution"),
  ]);

  expect(describeFlow(document).nodes).toHaveLength(5);
});

test("a block that others lead to as well stays apart", () => {
  const document = flow([
    block("first", "Loop", {}, { on: { ContinueLooping: "Greeting en-GB", DoneLooping: byLanguage.Identifier } }),
    byLanguage,
    says("Greeting en-GB", "Hello"),
    says("Greeting de-DE", "Hallo"),
    hangUp,
  ]);

  expect(describeFlow(document).nodes).toHaveLength(5);
});

test.each([
  ["a target that is not there", "gone", "There is no block “gone”"],
  ["a draft's empty target", "", "No block is chosen"],
])("%s leads to nowhere", (_, next, line) => {
  const { nodes, edges } = describeFlow(flow([says("x", "Hello", next)]));

  expect(nodes[1]).toMatchObject({ kind: "nowhere", number: 0, lines: [line] });
  expect(edges).toEqual([{ from: "n1", to: "n2", label: "", kind: "normal", inBlock: false }]);
});

test("a block that should go on and does not leads to nowhere", () => {
  expect(describeFlow(flow([block("x", "MessageParticipant")])).nodes[1]?.kind).toBe("nowhere");
});

test("blocks that no way leads to come last and are marked", () => {
  const { nodes } = describeFlow(flow([says("x", "Hello"), says("lost", "Hm"), hangUp]));

  expect(nodes.map(({ id, reachable }) => [id, reachable])).toEqual([
    ["x", true],
    ["bye", true],
    ["lost", false],
  ]);
});

test("a flow without its first block still has a picture", () => {
  const { nodes, start } = describeFlow({ ...flow([hangUp]), StartAction: "gone" });

  expect(nodes[0]).toMatchObject({ key: start, kind: "nowhere" });
});

test("exported flows never show an ARN or a reference", () => {
  for (const { text } of corpusFlows()) {
    const document = JSON.parse(text.replace(/^\uFEFF/, ""));
    const { nodes, edges } = describeFlow(document);
    const shown = [...nodes.flatMap(({ title, lines }) => [title, ...lines]), ...edges.map(({ label }) => label)];

    expect(shown.filter((words) => /arn:aws:|\$\.[A-Z]/.test(words))).toEqual([]);
  }
});
