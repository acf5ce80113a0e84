import { diffFlows } from "../../../../contact-flows/language/diff";
import type { Action, FlowDocument } from "../../../../contact-flows/language/document";
import { block, changed, chooseQueue, flowOf, hangUp, lambda, menu, renamed, say, shop, toQueue, when } from "./flows";

const uuid = (id: string) => {
  const place = shop.Actions.findIndex(({ Identifier }) => Identifier === id);
  return `${String(place).padStart(8, "0")}-0000-4000-8000-000000000000`;
};

/** What is told, as `concerns: message`. */
const told = (before: FlowDocument, after: FlowDocument) =>
  diffFlows(before, after).map(({ concerns, message }) => `${concerns}: ${message}`);

const question = "Press 1 for orders, 2 for anything else.";

test.each<[string, readonly Action[], readonly string[]]>([
  [
    "a text",
    [say("Welcome", "Hello.", "Look up order")],
    ['caller: "Welcome" now says "Hello." instead of "Welcome to the shop.".'],
  ],
  [
    "a question",
    [menu("Main menu", "Press 1 or 2.", { 1: "Orders", 2: "General" }, "General")],
    [`caller: "Main menu" now asks "Press 1 or 2." instead of "${question}".`],
  ],
  [
    "the target of a key",
    [menu("Main menu", question, { 1: "Orders", 2: "All busy" }, "General")],
    ['caller: After "Main menu", pressing 2 now leads to "All busy" instead of "General".'],
  ],
  [
    "a key that is gone",
    [menu("Main menu", question, { 1: "Orders" }, "General")],
    ['caller: After "Main menu", there is no branch for "pressing 2" any more (it led to "General").'],
  ],
  [
    "the time limit of a Lambda",
    [lambda("Look up order", "order-lookup", "Main menu", "Main menu", "8")],
    ["behind: Lambda order-lookup may take 8 s instead of 4 s."],
  ],
  [
    "where failure leads",
    [lambda("Look up order", "order-lookup", "Main menu", "General")],
    ['behind: After "Look up order", if something fails, the flow now leads to "General" instead of "Main menu".'],
  ],
  [
    "a queue",
    [chooseQueue("Orders", "sales", "To queue")],
    ['caller: At "Orders", the queue is now "sales" instead of "orders".'],
  ],
  [
    "another type of block",
    [block("Look up order", "Wait", { TimeLimitSeconds: "9" }, "Main menu", { NoMatchingError: "Main menu" })],
    ['caller: After "Welcome", "Look up order" (Wait) takes the place of "Look up order" (Lambda order-lookup).'],
  ],
])("tells %s", (_what, blocks, expected) => {
  expect(told(shop, changed(shop, blocks))).toEqual(expected);
});

test("tells a full queue and what is no longer reached", () => {
  const after = changed(shop, [
    block("To queue", "TransferContactToQueue", {}, "End", { QueueAtCapacity: "End", NoMatchingError: "All busy" }),
  ]);

  expect(told(shop, after)).toEqual([
    'caller: After "To queue", if the queue is full, the flow now leads to "End" instead of "All busy".',
  ]);
});

test("tells a new block once, not the ways that were bent for it", () => {
  const after = changed(shop, [say("Welcome", "Welcome to the shop.", "News"), say("News", "Sale!", "Look up order")]);

  expect(told(shop, after)).toEqual(['caller: After "Welcome", the caller now hears "News": "Sale!".']);
});

test("tells a block that is gone once, where it was", () => {
  const after = changed(shop, [say("Welcome", "Welcome to the shop.", "Main menu")], ["Look up order"]);

  expect(told(shop, after)).toEqual(['behind: "Look up order" (Lambda order-lookup) is gone (after "Welcome").']);
});

test("tells a question that is no longer asked", () => {
  const before = flowOf(say("a", "A", "Zip"), menu("Zip", "Zip?", {}, "b"), say("b", "B", "c"), hangUp("c"));

  const after = changed(before, [say("a", "A", "b")], ["Zip"]);

  expect(told(before, after)).toEqual(['caller: The caller is no longer asked "Zip": "Zip?" (after "a").']);
});

test("tells a block that moved as such", () => {
  const after: FlowDocument = {
    ...changed(shop, [
      lambda("Look up order", "order-lookup", "Welcome", "Welcome"),
      say("Welcome", "Welcome to the shop.", "Main menu"),
    ]),
    StartAction: "Look up order",
  };

  expect(told(shop, after)).toEqual(['caller: "Look up order" now comes at the start instead of after "Welcome".']);
});

test("finds blocks again though all have new identifiers, and calls nameless ones by what they say", () => {
  const after = renamed(changed(shop, [menu("Main menu", question, { 1: "Orders", 2: "Orders" }, "General")]), uuid);

  const [first, ...others] = told(
    renamed(shop, uuid),
    renamed(after, (id) => id.replace("-4000", "-4001")),
  );

  expect(first).toBe(
    `caller: After Get customer input "${question}", pressing 2 now leads to Choose queue "orders" instead of Choose queue "general".`,
  );
  expect(others).toEqual(["layout: For the file and the console only, the identifiers of 8 blocks changed."]);
});

test("tells a block of two that do the same, when it goes, as a matter behind", () => {
  const before = changed(shop, [say("All busy", "All lines are busy.", "Other end"), hangUp("Other end")]);
  const target = lambda("Look up order", "order-lookup", "Main menu", "End");
  const twins = changed(before, [target]);

  const after = changed(twins, [say("All busy", "All lines are busy.", "End")], ["Other end"]);

  expect(told(twins, after)).toEqual([
    'behind: After "All busy", the flow now leads to "End", which does the same as "Other end" did (the same if something fails).',
    'behind: "Other end" is there once less; another does the same.',
  ]);
});

test("calls resources by their names in the console", () => {
  const id = uuid("Orders");
  const arn = (end: string) => `arn:aws:connect:eu-central-1:123456789012:instance/1/queue/${end}`;
  const withQueue = (end: string, displayName: string): FlowDocument => ({
    ...flowOf(chooseQueue(id, arn(end), "To queue"), toQueue("To queue", "End"), hangUp("End")),
    Metadata: { ActionMetadata: { [id]: { parameters: { QueueId: { displayName } } } } },
  });

  expect(told(withQueue("1", "Orders"), withQueue("2", "Returns"))[0]).toBe(
    "caller: At the start, the queue is now Returns instead of Orders.",
  );
});

test("shows of a long text only what is around the words that changed", () => {
  const text = (word: string) =>
    `This call may be recorded for ${word} purposes, so please be nice to our friendly agents.`;
  const before = flowOf(say("Notice", text("training"), "c"), hangUp("c"));

  expect(told(before, changed(before, [say("Notice", text("quality"), "c")]))).toEqual([
    'caller: "Notice" now says "… recorded for quality purposes, so …" instead of "… recorded for training purposes, so …".',
  ]);
});

describe("the order of conditions", () => {
  const compare = (...conditions: Parameters<typeof when>[]) =>
    flowOf(
      block("Check", "Compare", { ComparisonValue: "$.Attributes.n" }, "x", { NoMatchingCondition: "x" }, [
        ...conditions.map((condition) => when(...condition)),
      ]),
      hangUp("x"),
      say("y", "Y", "x"),
    );

  test("matters where two can hold", () => {
    const one = compare(["NumberLessThan", "5", "x"], ["NumberLessThan", "9", "y"]);
    const two = compare(["NumberLessThan", "9", "y"], ["NumberLessThan", "5", "x"]);

    expect(told(one, two)).toEqual([
      'caller: After "Check", the conditions are tried in another order: if $.Attributes.n less than "9"; if $.Attributes.n less than "5".',
    ]);
  });

  test("does not matter where only one can", () => {
    const one = compare(["Equals", "5", "x"], ["Equals", "9", "y"]);
    const two = compare(["Equals", "9", "y"], ["Equals", "5", "x"]);

    expect(diffFlows(one, two).map(({ concerns }) => concerns)).toEqual(["layout"]);
  });
});

test.each<[string, Partial<FlowDocument>]>([
  ["places", { Metadata: { entryPointPosition: { x: 1, y: 2 } } }],
  ["the order of blocks in the file", { Actions: shop.Actions.toReversed() }],
])("sums up %s as layout", (_what, difference) => {
  expect(diffFlows(shop, { ...shop, ...difference }).map(({ concerns }) => concerns)).toEqual(["layout"]);
});

test("tells names that people gave as layout", () => {
  const after = renamed(shop, (id) => (id === "Main menu" ? "Menu" : id));

  expect(told(shop, after)).toEqual([
    'layout: For the file and the console only, the identifier of a block ("Main menu" is now "Menu") changed.',
  ]);
});

test("tells the caller's side first, then as the conversation goes", () => {
  const after = changed(shop, [
    say("All busy", "Sorry.", "End"),
    lambda("Look up order", "order-lookup", "Main menu", "Main menu", "8"),
    say("Welcome", "Hello.", "Look up order"),
  ]);

  expect(diffFlows(shop, after).map(({ concerns, block }) => `${concerns} ${block}`)).toEqual([
    "caller Welcome",
    "caller All busy",
    "behind Look up order",
  ]);
});

test("tells blocks of unknown types, with keys of any name, in readable sentences", () => {
  const before = flowOf(block("Odd", "FutureBlock", { constructor: "a", ["__proto__"]: "b" }, "x"), hangUp("x"));
  const after = flowOf(block("Odd", "FutureBlock", { constructor: "c", ["__proto__"]: "b" }, "x"), hangUp("x"));

  expect(told(before, after)).toEqual(['behind: At "Odd", the constructor is now "c" instead of "a".']);
});
