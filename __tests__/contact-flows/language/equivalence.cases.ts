import fc from "fast-check";
import type { Action, ConditionBranch, FlowDocument } from "../../../contact-flows/language/document";
import { canonicalFlow, equivalent } from "../../../contact-flows/language/equivalence";
import { liveExitsOf } from "../../../contact-flows/language/graph";
import { generatedFlow } from "./generated-flows";

const error = (ErrorType: string, NextAction: string) => ({ ErrorType, NextAction });
const equals = (operand: string | number, NextAction: string) => ({
  NextAction,
  Condition: { Operator: "Equals", Operands: [operand] },
});
const bye: Action = { Identifier: "bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
const other: Action = { ...bye, Identifier: "other", Type: "EndFlowExecution" };
const menu: Action = {
  Identifier: "menu",
  Type: "GetParticipantInput",
  Parameters: { Text: "Press 1 or 2.", StoreInput: "False", InputTimeLimitSeconds: "5" },
  Transitions: {
    NextAction: "bye",
    Errors: [
      error("NoMatchingCondition", "bye"),
      error("NoMatchingError", "other"),
      error("InputTimeLimitExceeded", "bye"),
    ],
    Conditions: [equals("1", "other"), equals("2", "bye")],
  },
};

function flowOf(first: Action, ...rest: Action[]): FlowDocument {
  return { Version: "2019-10-30", StartAction: first.Identifier, Actions: [first, ...rest, bye, other] };
}

function menuWith(change: Omit<Partial<Action>, "Identifier">): FlowDocument {
  return flowOf({ ...menu, ...change });
}

function menuLeading(change: Action["Transitions"]): FlowDocument {
  return menuWith({ Transitions: { ...menu.Transitions, ...change } });
}

const flow = flowOf(menu);
const overlapping: readonly ConditionBranch[] = ["7", "70"].map((operand, index) => ({
  NextAction: index === 0 ? "other" : "bye",
  Condition: { Operator: "TextStartsWith", Operands: [operand] },
}));
const input = { ...menu.Parameters };

describe("flows are equivalent that differ in", () => {
  test.each<[string, FlowDocument]>([
    ["layout", { ...flow, Metadata: { name: "Menu", ActionMetadata: {} } }],
    ["the order of blocks", { ...flow, Actions: [...flow.Actions].reverse() }],
    ["the order of errors", menuLeading({ Errors: [...(menu.Transitions?.Errors ?? [])].reverse() })],
    ["the order of different keys", menuLeading({ Conditions: [...(menu.Transitions?.Conditions ?? [])].reverse() })],
    ["a NextAction that is never taken", menuLeading({ NextAction: "other" })],
    ["empty and absent members", flowOf(menu, { Identifier: "x", Type: "X" })],
    ["numbers and texts as operands", menuLeading({ Conditions: [equals(1, "other"), equals(2, "bye")] })],
    [
      "a number where the service writes it as a text",
      menuWith({ Parameters: { ...input, InputTimeLimitSeconds: 5 } }),
    ],
  ])("%s", (what, changed) => {
    const empty = { Identifier: "x", Type: "X", Parameters: {}, Transitions: { Errors: [], Conditions: [] } };
    const original = what === "empty and absent members" ? flowOf(menu, empty) : flow;

    expect(canonicalFlow(changed)).toBe(canonicalFlow(original));
    expect(equivalent(changed, original)).toBe(true);
  });
});

describe("flows are not equivalent that differ in", () => {
  test.each<[string, FlowDocument]>([
    ["the start", { ...flow, StartAction: "bye" }],
    ["a type", menuWith({ Type: "Compare" })],
    ["a parameter", menuWith({ Parameters: { ...input, Text: "Press 1." } })],
    ["a number that is not one for the service", menuWith({ Parameters: { ...input, Odd: 5 } })],
    ["the target of a condition", menuLeading({ Conditions: [equals("1", "bye"), equals("2", "bye")] })],
    ["the order of comparisons that can hold together", menuLeading({ Conditions: [...overlapping].reverse() })],
    ["an operand", menuLeading({ Conditions: [equals("1", "other"), equals("3", "bye")] })],
    ["an error", menuLeading({ Errors: [error("NoMatchingError", "other")] })],
    ["a NextAction that is taken", menuLeading({ Errors: [error("NoMatchingError", "other")], NextAction: "other" })],
    ["a target that leads nowhere", menuLeading({ Conditions: [equals("1", "nobody"), equals("2", "bye")] })],
    ["an unreachable block", flowOf(menu, { ...other, Identifier: "x" })],
    ["Settings", { ...flow, Settings: { Transitions: [] } }],
    ["the version", { ...flow, Version: "2018-01-01" }],
  ])("%s", (what, changed) => {
    const original = what.startsWith("the order of comparisons") ? menuLeading({ Conditions: overlapping }) : flow;

    expect(equivalent(changed, original)).toBe(false);
  });

  test("a number and a text where the service writes neither as the other", () => {
    const [number, text] = [5, "5"].map((Odd) => menuWith({ Parameters: { ...input, Odd } }));

    expect(number !== undefined && text !== undefined && equivalent(number, text)).toBe(false);
  });

  test("where an unreachable block leads", () => {
    const [one, two] = ["bye", "menu"].map((NextAction) =>
      flowOf(menu, { Identifier: "x", Type: "MessageParticipant", Transitions: { NextAction } }),
    );

    expect(one !== undefined && two !== undefined && equivalent(one, two)).toBe(false);
  });
});

test("of blocks that share an identifier the first counts", () => {
  const twin: Action = { ...other, Identifier: "bye" };

  expect(equivalent(flowOf(menu), flowOf(menu, twin))).toBe(false);
  expect(equivalent(flowOf(menu, bye), flowOf(menu, bye, bye))).toBe(false);
});

test("keys like those of every object are told apart like others", () => {
  const odd = (text: string) => menuWith({ Parameters: JSON.parse(`{"__proto__": {"a": ${text}}, "constructor": 1}`) });

  expect(equivalent(odd("1"), odd("2"))).toBe(false);
  expect(equivalent(odd("1"), odd("1"))).toBe(true);
});

/** The same flow written in another way: other names, other order of blocks, keys and errors. */
function rewritten(document: FlowDocument, order: readonly number[]): FlowDocument {
  const rank = (index: number) => order[index % order.length] ?? 0;
  const mixed = <Item>(items: readonly Item[]) =>
    items
      .map((item, index) => ({ item, at: rank(index) }))
      .sort((one, two) => one.at - two.at)
      .map(({ item }) => item);
  const known = new Set(document.Actions.map(({ Identifier }) => Identifier));
  const renamed = (id: string) => (known.has(id) ? `${rank(id.length)} ${[...id].reverse().join("")}` : id);
  const written = (value: unknown, key: string): unknown => {
    if (typeof value === "string")
      return ["NextAction", "Identifier", "StartAction"].includes(key) ? renamed(value) : value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value.map((item: unknown) => written(item, ""));
      return key === "Actions" || key === "Errors" ? mixed(items) : items;
    }
    return Object.fromEntries(mixed(Object.entries(value)).map(([inner, item]) => [inner, written(item, inner)]));
  };
  return written(document, "") as FlowDocument;
}

test("the normal form does not depend on names, nor on the order of blocks, errors and keys", () => {
  fc.assert(
    fc.property(generatedFlow, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (document, order) => {
      expect(canonicalFlow(rewritten(document, order))).toBe(canonicalFlow(document));
    }),
    { numRuns: 100 },
  );
});

type Change = (action: Action) => Action;

const changes: readonly (readonly [string, Change])[] = [
  ["a parameter", (action) => ({ ...action, Parameters: { ...action.Parameters, Changed: "yes" } })],
  ["a type", (action) => ({ ...action, Type: `${action.Type}2` })],
  ["the order of conditions that can hold together", (action) => changedConditions(action, otherOrder)],
  ["the target of a condition", (action) => changedConditions(action, ([first, ...rest]) => elsewhere(first, rest))],
  [
    "a target that is taken",
    (action) => {
      const live = liveExitsOf(action).some(({ kind }) => kind === "next");
      return live ? { ...action, Transitions: { ...action.Transitions, NextAction: "elsewhere" } } : action;
    },
  ],
];

function changedConditions(
  action: Action,
  change: (conditions: readonly ConditionBranch[]) => readonly ConditionBranch[],
): Action {
  const { Conditions } = action.Transitions ?? {};
  return Conditions === undefined
    ? action
    : { ...action, Transitions: { ...action.Transitions, Conditions: change(Conditions) } };
}

/** Where the comparisons differ: blocks that do the same may change places as targets. */
function otherOrder(conditions: readonly ConditionBranch[]): readonly ConditionBranch[] {
  const operands = conditions.map(({ Condition }) => String(Condition.Operands[0]));
  const apart =
    conditions.every(({ Condition }) => Condition.Operator === "Equals") && new Set(operands).size === operands.length;
  if (apart) return conditions;
  const turned = [...conditions].reverse();
  const comparisons = [conditions, turned].map((list) => JSON.stringify(list.map(({ Condition }) => Condition)));
  return comparisons[0] === comparisons[1] ? conditions : turned;
}

function elsewhere(first: ConditionBranch | undefined, rest: readonly ConditionBranch[]): readonly ConditionBranch[] {
  return first === undefined ? rest : [{ ...first, NextAction: "elsewhere" }, ...rest];
}

test.each(changes)("the normal form changes with %s of any block", (_what, change) => {
  fc.assert(
    fc.property(generatedFlow, fc.nat(), (document, pick) => {
      const at = pick % document.Actions.length;
      const Actions = document.Actions.map((action, index) => (index === at ? change(action) : action));
      fc.pre(JSON.stringify(Actions) !== JSON.stringify(document.Actions));

      return !equivalent(document, { ...document, Actions });
    }),
    { numRuns: 100 },
  );
});
