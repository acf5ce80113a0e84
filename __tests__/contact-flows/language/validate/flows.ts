import type { Action, FlowDocument, JsonObject } from "../../../../contact-flows/language/document";

/** The parts of an action that a test cares for. */
export interface ActionParts {
  readonly parameters?: JsonObject;
  readonly next?: string;
  /** Type of the error and target: `["NoMatchingError", "bye"]`. */
  readonly errors?: readonly (readonly [errorType: string, target: string])[];
  /** Operand, target, and the operator where it is not `Equals`: `["1", "orders"]`. */
  readonly conditions?: readonly (readonly [operand: string | number, target: string, operator?: string])[];
}

/** An action; without `next`, `errors` and `conditions` its `Transitions` are empty, as those of an end are. */
export function action(
  type: string,
  id: string,
  { parameters = {}, next, errors, conditions }: ActionParts = {},
): Action {
  return {
    Identifier: id,
    Type: type,
    Parameters: parameters,
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next }),
      ...(errors === undefined ? {} : { Errors: errors.map(([ErrorType, NextAction]) => ({ NextAction, ErrorType })) }),
      ...(conditions === undefined
        ? {}
        : {
            Conditions: conditions.map(([operand, NextAction, Operator = "Equals"]) => {
              return { NextAction, Condition: { Operator, Operands: [operand] } };
            }),
          }),
    },
  };
}

/** A flow that starts with the first of its actions. */
export function flow(actions: readonly Action[], extra: Partial<FlowDocument> = {}): FlowDocument {
  return { Version: "2019-10-30", StartAction: actions[0]?.Identifier ?? "", Actions: actions, ...extra };
}

/** The last block of most flows in tests. */
export const bye: Action = action("DisconnectParticipant", "bye");

/** A queue's ARN, for blocks that want one. */
export const queueArn =
  "arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/queue/66666666-7777-8888-9999-000000000000";

/** An inbound flow with nothing to complain of: greeting, hours, menu with a retry, a Lambda, a queue, and ends. */
export function goodFlow(): FlowDocument {
  return flow([
    action("UpdateFlowLoggingBehavior", "logging", {
      parameters: { FlowLoggingBehavior: "Enabled" },
      next: "greeting",
    }),
    action("MessageParticipant", "greeting", { parameters: { Text: "Welcome to the order desk." }, next: "hours" }),
    action("CheckHoursOfOperation", "hours", {
      next: "closed",
      errors: [["NoMatchingError", "closed"]],
      conditions: [
        ["True", "menu"],
        ["False", "closed"],
      ],
    }),
    action("GetParticipantInput", "menu", {
      parameters: { Text: "For orders press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" },
      next: "sorry",
      errors: [
        ["InputTimeLimitExceeded", "sorry"],
        ["NoMatchingCondition", "sorry"],
        ["NoMatchingError", "sorry"],
      ],
      conditions: [["1", "lookup"]],
    }),
    action("InvokeLambdaFunction", "lookup", {
      parameters: {
        LambdaFunctionARN: "arn:aws:lambda:us-west-2:123456789012:function:look-up-order",
        InvocationTimeLimitSeconds: "3",
      },
      next: "remember",
      errors: [["NoMatchingError", "sorry"]],
    }),
    action("UpdateContactAttributes", "remember", {
      parameters: { Attributes: { orderStatus: "$.External.status" }, TargetContact: "Current" },
      next: "queue",
      errors: [["NoMatchingError", "sorry"]],
    }),
    action("UpdateContactTargetQueue", "queue", {
      parameters: { QueueId: queueArn },
      next: "transfer",
      errors: [["NoMatchingError", "sorry"]],
    }),
    action("TransferContactToQueue", "transfer", {
      next: "sorry",
      errors: [
        ["QueueAtCapacity", "sorry"],
        ["NoMatchingError", "sorry"],
      ],
    }),
    action("MessageParticipant", "closed", { parameters: { Text: "We are closed." }, next: "bye" }),
    action("MessageParticipant", "sorry", { parameters: { Text: "Something went wrong." }, next: "bye" }),
    bye,
  ]);
}
