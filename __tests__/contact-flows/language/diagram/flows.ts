import type { Action, FlowDocument, JsonObject } from "../../../../contact-flows/language/document";

/** Ways out of a block, short to write: `{ next, on: { "1": "orders" }, fail: { NoMatchingError: "sorry" } }`. */
export interface Ways {
  readonly next?: string;
  readonly on?: Readonly<Record<string, string>>;
  readonly operator?: string;
  readonly fail?: Readonly<Record<string, string>>;
}

/** One block. */
export function block(Identifier: string, Type: string, Parameters: JsonObject = {}, ways: Ways = {}): Action {
  return {
    Identifier,
    Type,
    Parameters,
    Transitions: {
      ...(ways.next === undefined ? {} : { NextAction: ways.next }),
      Conditions: Object.entries(ways.on ?? {}).map(([operand, NextAction]) => {
        return { NextAction, Condition: { Operator: ways.operator ?? "Equals", Operands: [operand] } };
      }),
      Errors: Object.entries(ways.fail ?? {}).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
    },
  };
}

/** A flow that starts with its first block. */
export function flow(Actions: readonly Action[], ActionMetadata: JsonObject = {}, name = "Orders"): FlowDocument {
  return {
    Version: "2019-10-30",
    StartAction: Actions[0]?.Identifier ?? "",
    Metadata: { name, ActionMetadata },
    Actions,
  };
}

/** The end that most flows lead to. */
export const hangUp = block("bye", "DisconnectParticipant");
