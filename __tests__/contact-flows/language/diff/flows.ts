import type { Action, ConditionBranch, FlowDocument, JsonObject } from "../../../../contact-flows/language/document";

/** A flow of the given blocks, starting with the first. */
export function flowOf(...actions: readonly Action[]): FlowDocument {
  return { Version: "2019-10-30", StartAction: actions[0]?.Identifier ?? "", Actions: actions };
}

/** Any block: `errors` and `conditions` lead from what happens to a target. */
export function block(
  Identifier: string,
  Type: string,
  Parameters: JsonObject,
  next: string,
  errors: Readonly<Record<string, string>> = {},
  Conditions: readonly ConditionBranch[] = [],
): Action {
  const Errors = Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction }));
  return { Identifier, Type, Parameters, Transitions: { NextAction: next, Errors, Conditions } };
}

export const when = (Operator: string, operand: string, NextAction: string): ConditionBranch => ({
  NextAction,
  Condition: { Operator, Operands: [operand] },
});

export const say = (id: string, Text: string, next: string) =>
  block(id, "MessageParticipant", { Text }, next, { NoMatchingError: next });

export const lambda = (id: string, name: string, next: string, failed: string, seconds = "4") => {
  const LambdaFunctionARN = `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;
  const parameters = { LambdaFunctionARN, InvocationTimeLimitSeconds: seconds };
  return block(id, "InvokeLambdaFunction", parameters, next, { NoMatchingError: failed });
};

export const menu = (id: string, Text: string, keys: Readonly<Record<string, string>>, otherwise: string) => {
  const errors = Object.fromEntries(
    ["NoMatchingCondition", "InputTimeLimitExceeded", "NoMatchingError"].map((error) => [error, otherwise]),
  );
  const conditions = Object.entries(keys).map(([key, target]) => when("Equals", key, target));
  const parameters = { Text, InputTimeLimitSeconds: "5", StoreInput: "False" };
  return block(id, "GetParticipantInput", parameters, otherwise, errors, conditions);
};

export const chooseQueue = (id: string, name: string, next: string) =>
  block(id, "UpdateContactTargetQueue", { QueueId: name }, next, { NoMatchingError: next });

export const toQueue = (id: string, full: string) =>
  block(id, "TransferContactToQueue", {}, full, { QueueAtCapacity: full, NoMatchingError: full });

export const hangUp = (id: string): Action => ({
  Identifier: id,
  Type: "DisconnectParticipant",
  Parameters: {},
  Transitions: {},
});

/** The flow that the examples change. */
export const shop = flowOf(
  say("Welcome", "Welcome to the shop.", "Look up order"),
  lambda("Look up order", "order-lookup", "Main menu", "Main menu"),
  menu("Main menu", "Press 1 for orders, 2 for anything else.", { 1: "Orders", 2: "General" }, "General"),
  chooseQueue("Orders", "orders", "To queue"),
  chooseQueue("General", "general", "To queue"),
  toQueue("To queue", "All busy"),
  say("All busy", "All lines are busy.", "End"),
  hangUp("End"),
);

/** The flow with some of its blocks exchanged or added, and `without` some. */
export function changed(flow: FlowDocument, blocks: readonly Action[], without: readonly string[] = []): FlowDocument {
  const byId = new Map(blocks.map((action) => [action.Identifier, action]));
  const kept = flow.Actions.filter(({ Identifier }) => !without.includes(Identifier));
  const known = new Set(kept.map(({ Identifier }) => Identifier));
  const added = blocks.filter(({ Identifier }) => !known.has(Identifier));
  return { ...flow, Actions: [...kept.map((action) => byId.get(action.Identifier) ?? action), ...added] };
}

/** The flow with other identifiers. */
export function renamed(flow: FlowDocument, nameOf: (id: string) => string): FlowDocument {
  const known = new Set(flow.Actions.map(({ Identifier }) => Identifier));
  const name = (id: string) => (known.has(id) ? nameOf(id) : id);
  const target = <B extends { readonly NextAction: string }>(branch: B) => ({
    ...branch,
    NextAction: name(branch.NextAction),
  });
  const Actions = flow.Actions.map((action): Action => {
    const { Transitions } = action;
    if (Transitions === undefined) return { ...action, Identifier: name(action.Identifier) };
    const { NextAction, Errors, Conditions } = Transitions;
    return {
      ...action,
      Identifier: name(action.Identifier),
      Transitions: {
        ...Transitions,
        ...(NextAction !== undefined && { NextAction: name(NextAction) }),
        ...(Errors !== undefined && { Errors: Errors.map(target) }),
        ...(Conditions !== undefined && { Conditions: Conditions.map(target) }),
      },
    };
  });
  return { ...flow, StartAction: name(flow.StartAction), Actions };
}
