import * as fc from "fast-check";
import { diffFlows } from "../../../../contact-flows/language/diff";
import type { Action, FlowDocument, Transitions } from "../../../../contact-flows/language/document";
import { equivalent } from "../../../../contact-flows/language/equivalence";
import { flowGraph } from "../../../../contact-flows/language/graph";
import { parseFlow } from "../../../../contact-flows/language/parse";
import { corpusFlows } from "../../../support/corpus";
import { block, flowOf, hangUp, renamed, shop, when } from "./flows";

const runs = { numRuns: 40 };
const differs = (before: FlowDocument, after: FlowDocument) =>
  diffFlows(before, after).some(({ concerns }) => concerns !== "layout");

/** Small flows with many ways and blocks that are alike, which are the hardest to tell apart. */
const generated: fc.Arbitrary<FlowDocument> = fc.integer({ min: 2, max: 9 }).chain((size) => {
  const target = fc.integer({ min: 0, max: size - 1 }).map((place) => `b${place}`);
  const text = fc.constantFrom("Hello", "Hello there", "Goodbye");
  const any = fc.record({ kind: fc.nat(4), text, to: fc.array(target, { minLength: 4, maxLength: 4 }) });
  return fc.array(any, { minLength: size, maxLength: size }).map((blocks) =>
    flowOf(
      ...blocks.map(({ kind, text: Text, to: [a = "", b = "", c = "", d = ""] }, place): Action => {
        const id = `b${place}`;
        if (kind === 0) return hangUp(id);
        if (kind === 1)
          return block(id, "UpdateContactAttributes", { Attributes: { Text } }, a, { NoMatchingError: b });
        if (kind === 2) return block(id, "MessageParticipant", { Text }, a);
        const conditions =
          kind === 3 ? [when("Equals", "1", c), when("Equals", "2", d)] : [when("NumberLessThan", "3", c)];
        return block(
          id,
          "Compare",
          { ComparisonValue: `$.Attributes.${Text}` },
          a,
          { NoMatchingCondition: b },
          conditions,
        );
      }),
    ),
  );
});

const exported = corpusFlows().flatMap(({ text }) => {
  const { document } = parseFlow(text) as { readonly document?: FlowDocument };
  return document === undefined ? [] : [document];
});
const flows = fc.oneof(generated, fc.constantFrom(shop, ...exported));

type Mutation = (action: Action, targets: readonly string[], at: number) => Action;
const transitions = (action: Action, change: (was: Transitions) => Transitions): Action => ({
  ...action,
  Transitions: change(action.Transitions ?? {}),
});
const replaceAt = <T>(items: readonly T[] = [], at: number, change: (item: T) => readonly T[]) =>
  items.flatMap((item, index) => (index === at % items.length ? change(item) : [item]));

const mutations: Readonly<Record<string, Mutation>> = {
  type: (action) => ({ ...action, Type: `${action.Type}X` }),
  parameter: (action, _targets, at) => ({ ...action, Parameters: { ...action.Parameters, Extra: `${at}` } }),
  text: (action) => {
    const { Text } = action.Parameters ?? {};
    return typeof Text === "string"
      ? { ...action, Parameters: { ...action.Parameters, Text: `${Text} indeed` } }
      : action;
  },
  target: (action, targets, at) =>
    transitions(action, (was) => ({ ...was, NextAction: targets[at % targets.length] ?? "" })),
  errorTarget: (action, targets, at) =>
    transitions(action, ({ Errors, ...was }) => ({
      ...was,
      Errors: replaceAt(Errors, at, (branch) => [{ ...branch, NextAction: targets[at % targets.length] ?? "" }]),
    })),
  condition: (action, _targets, at) =>
    transitions(action, ({ Conditions, ...was }) => ({
      ...was,
      Conditions: replaceAt(Conditions, at, ({ NextAction }) => [when("Equals", "other", NextAction)]),
    })),
  removedCondition: (action, _targets, at) =>
    transitions(action, ({ Conditions, ...was }) => ({ ...was, Conditions: replaceAt(Conditions, at, () => []) })),
  removedError: (action, _targets, at) =>
    transitions(action, ({ Errors, ...was }) => ({ ...was, Errors: replaceAt(Errors, at, () => []) })),
  foreign: (action) => ({ ...action, Colour: "red" }) as Action,
};

const mutated = (flow: FlowDocument, changes: readonly (readonly [string, number])[]): FlowDocument => {
  let document = flow;
  for (const [name, at] of changes) {
    const targets = [...document.Actions.map(({ Identifier }) => Identifier), "", "missing"];
    const change = (action: Action) => [mutations[name]?.(action, targets, at * 7 + 3) ?? action];
    document = { ...document, Actions: replaceAt(document.Actions, at, change) };
  }
  return document;
};
const steps = (most: number) =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(mutations)), fc.nat(500)), { minLength: 1, maxLength: most });

const shuffledNames = (flow: FlowDocument, seed: number) => {
  const ids = flow.Actions.map(({ Identifier }) => Identifier);
  // The same identifiers for other blocks: nothing misleads more.
  const turned = new Map(ids.map((id, place) => [id, ids[(place + (seed % ids.length)) % ids.length] ?? id]));
  return renamed(flow, (id) => (seed % 2 === 0 ? (turned.get(id) ?? id) : `new ${ids.indexOf(id)}`));
};

test("a flow does not differ from itself, nor from a copy", () => {
  fc.assert(
    fc.property(flows, (flow) => {
      expect(diffFlows(flow, structuredClone(flow))).toEqual([]);
    }),
    runs,
  );
});

test("other identifiers and another order in the file are layout only", () => {
  fc.assert(
    fc.property(flows, fc.nat(100), (flow, seed) => {
      const other = shuffledNames(flow, seed);
      const after = { ...other, Actions: other.Actions.toReversed() };

      expect(diffFlows(flow, after).filter(({ concerns }) => concerns !== "layout")).toEqual([]);
    }),
    runs,
  );
});

test("tells something beyond layout exactly when the flows are not equivalent, in both directions", () => {
  fc.assert(
    fc.property(flows, steps(4), fc.option(fc.nat(100)), (flow, changes, seed) => {
      const after = seed === null ? mutated(flow, changes) : shuffledNames(mutated(flow, changes), seed);

      const expected = !equivalent(flow, after);

      expect([differs(flow, after), differs(after, flow)]).toEqual([expected, expected]);
    }),
    { numRuns: 120 },
  );
});

test.each(["type", "parameter", "foreign"])("a single change of %s of a block that contacts reach is told", (name) => {
  fc.assert(
    fc.property(flows, fc.nat(500), (flow, at) => {
      const reachable = flowGraph(flow).order;
      const id = reachable[at % reachable.length];
      const place = flow.Actions.findIndex(({ Identifier }) => Identifier === id);

      expect(place < 0 || differs(flow, mutated(flow, [[name, place]]))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test("any two flows can be compared, and every answer is a sentence about a block of one of them", () => {
  fc.assert(
    fc.property(flows, flows, (before, after) => {
      const ids = new Set([...before.Actions, ...after.Actions].map(({ Identifier }) => Identifier));

      for (const { block: id, message } of diffFlows(before, after)) {
        expect(id === "" || ids.has(id)).toBe(true);
        expect(message).toMatch(/^[^a-z].*\.$/su);
        expect(message).not.toMatch(/undefined|\[object/);
      }
      expect(differs(before, after)).toBe(!equivalent(before, after));
    }),
    runs,
  );
});
