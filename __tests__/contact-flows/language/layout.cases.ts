import fc from "fast-check";
import type { FlowDocument } from "../../../contact-flows/language/document";
import { withLayout } from "../../../contact-flows/language/layout";
import { generatedFlow } from "./generated-flows";

interface Place {
  readonly x: number;
  readonly y: number;
}

type Laid = Readonly<Record<string, { readonly position?: Place }>>;

function metadataOf(document: FlowDocument): Laid {
  return (withLayout(document).Metadata?.ActionMetadata ?? {}) as Laid;
}

function places(document: FlowDocument): ReadonlyMap<string, Place> {
  const laidOut = Object.entries(metadataOf(document));
  return new Map(laidOut.map(([id, { position }]) => [id, position ?? { x: Number.NaN, y: Number.NaN }]));
}

const branching: FlowDocument = {
  Version: "2019-10-30",
  StartAction: "ask",
  Metadata: {
    name: "Menu",
    snapToGrid: true,
    ActionMetadata: { ask: { position: { X: 0 }, isFriendlyName: true }, gone: { note: "kept" } },
  },
  Actions: [
    { Identifier: "lost", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
    {
      Identifier: "ask",
      Type: "GetParticipantInput",
      Transitions: {
        NextAction: "fail",
        Conditions: ["1", "2"].map((key) => ({
          NextAction: `pressed ${key}`,
          Condition: { Operator: "Equals", Operands: [key] },
        })),
        Errors: ["NoMatchingError", "NoMatchingCondition", "InputTimeLimitExceeded"].map((ErrorType) => ({
          ErrorType,
          NextAction: "fail",
        })),
      },
    },
    { Identifier: "fail", Type: "DisconnectParticipant", Transitions: {} },
    { Identifier: "pressed 2", Type: "MessageParticipant", Transitions: { NextAction: "ask" } },
    { Identifier: "pressed 1", Type: "MessageParticipant", Transitions: { NextAction: "fail" } },
    { Identifier: "__proto__", Type: "DisconnectParticipant", Transitions: {} },
  ],
};

const at = (id: string) => places(branching).get(id) ?? { x: Number.NaN, y: Number.NaN };

test("a block is to the right of those that lead to it, ways back aside", () => {
  expect(at("ask").x).toBeLessThan(at("pressed 1").x);
  expect(at("pressed 1").x).toBe(at("pressed 2").x);
  expect(at("pressed 1").x).toBeLessThan(at("fail").x);
});

test("branches go from top to bottom in their order", () => {
  expect(at("pressed 1").y).toBeLessThan(at("pressed 2").y);
});

test("what no way leads to is below the rest", () => {
  const lowest = Math.max(...["ask", "pressed 1", "pressed 2", "fail"].map((id) => at(id).y));

  expect(at("lost").y).toBeGreaterThan(lowest);
  expect(at("__proto__").y).toBeGreaterThan(lowest);
});

test("the entry point is left of the first block", () => {
  const entry = withLayout(branching).Metadata?.entryPointPosition as unknown as Place;

  expect(entry.x).toBeLessThan(at("ask").x - 100);
});

test("places are replaced and all other metadata is kept", () => {
  const { ask, gone } = metadataOf(branching);

  expect(withLayout(branching).Metadata).toMatchObject({ name: "Menu", snapToGrid: true });
  expect(ask).toEqual({ position: at("ask"), isFriendlyName: true });
  expect(gone).toEqual({ note: "kept" });
});

test("no two blocks overlap and every place is finite, for flows of any shape, and always the same", () => {
  fc.assert(
    fc.property(generatedFlow, (flow) => {
      const laidOut = [...places(flow).values()];

      expect(laidOut).toHaveLength(flow.Actions.length);
      for (const [index, { x, y }] of laidOut.entries()) {
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        for (const other of laidOut.slice(index + 1)) {
          expect(Math.abs(x - other.x) >= 200 || Math.abs(y - other.y) >= 140).toBe(true);
        }
      }
      expect(withLayout(withLayout(flow))).toEqual(withLayout(flow));
    }),
    { numRuns: 60 },
  );
});

test("a block with many branches has room for them", () => {
  const branches = Array.from({ length: 12 }, (_, index) => ({ ErrorType: `E${index}`, NextAction: "end" }));
  const flow: FlowDocument = {
    Version: "2019-10-30",
    StartAction: "first",
    Actions: [
      {
        Identifier: "first",
        Type: "Compare",
        Transitions: {
          Conditions: ["a", "b"].map((id) => ({ NextAction: id, Condition: { Operator: "Equals", Operands: [id] } })),
          Errors: [{ ErrorType: "NoMatchingCondition", NextAction: "b" }],
        },
      },
      { Identifier: "a", Type: "MessageParticipant", Transitions: { NextAction: "end", Errors: branches } },
      { Identifier: "b", Type: "MessageParticipant", Transitions: { NextAction: "end" } },
      { Identifier: "end", Type: "DisconnectParticipant", Transitions: {} },
    ],
  };

  const [a, b] = [places(flow).get("a"), places(flow).get("b")];

  expect((b?.y ?? 0) - (a?.y ?? 0)).toBeGreaterThan(12 * 25);
});
