import fc from "fast-check";
import type { Action, FlowDocument, JsonObject } from "../../../../contact-flows/language/document";

/** A kind of block with the ways out that the service demands of it. */
interface Kind {
  readonly type: string;
  readonly parameters: JsonObject;
  readonly next?: "none";
  readonly conditions?: readonly string[];
  readonly errors?: readonly string[];
  /** Errors that it may leave out. */
  readonly optional?: readonly string[];
}

const arn = "arn:aws:connect:eu-west-2:111122223333:instance/00000000-0000-4000-8000-000000000000";
const menuErrors = ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"];
const lookup = "arn:aws:lambda:eu-west-2:111122223333:function:order-lookup";

const kinds: readonly Kind[] = [
  {
    type: "MessageParticipant",
    parameters: { Text: "Your order is $.External.status." },
    optional: ["NoMatchingError"],
  },
  { type: "MessageParticipant", parameters: { Text: "$.External.status" }, optional: ["NoMatchingError"] },
  {
    type: "GetParticipantInput",
    parameters: { Text: "Press 1 or 2.", StoreInput: "False", InputTimeLimitSeconds: "5" },
    conditions: ["1", "2"],
    errors: menuErrors,
  },
  {
    type: "GetParticipantInput",
    parameters: {
      Text: "Your number, please.",
      StoreInput: "True",
      InputTimeLimitSeconds: "7",
      InputValidation: { CustomValidation: { MaximumLength: "8" } },
    },
    errors: ["NoMatchingError"],
  },
  {
    type: "Compare",
    parameters: { ComparisonValue: "$.Attributes.kind" },
    conditions: ["new", "old"],
    errors: ["NoMatchingCondition"],
  },
  {
    type: "CheckHoursOfOperation",
    parameters: { HoursOfOperationId: `${arn}/operating-hours/office` },
    conditions: ["True", "False"],
    errors: ["NoMatchingError"],
  },
  {
    type: "InvokeLambdaFunction",
    parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "4" },
    errors: ["NoMatchingError"],
  },
  { type: "Loop", parameters: { LoopCount: "3" }, conditions: ["ContinueLooping", "DoneLooping"] },
  { type: "UpdateContactTargetQueue", parameters: { QueueId: `${arn}/queue/orders` }, errors: ["NoMatchingError"] },
  { type: "TransferContactToQueue", parameters: {}, errors: ["QueueAtCapacity", "NoMatchingError"] },
  { type: "UpdateContactAttributes", parameters: { Attributes: { kind: "new" } }, errors: ["NoMatchingError"] },
  { type: "SomethingNew", parameters: { Odd: true }, errors: ["NoMatchingError"] },
  { type: "DisconnectParticipant", parameters: {}, next: "none" },
];

function block(id: string, target: fc.Arbitrary<string>): fc.Arbitrary<Action> {
  return fc.constantFrom(...kinds).chain(({ type, parameters, next, conditions = [], errors = [], optional = [] }) =>
    fc
      .record({
        NextAction: target,
        errors: fc.tuple(...errors.map((ErrorType) => target.map((NextAction) => ({ NextAction, ErrorType })))),
        more: fc
          .subarray([...optional])
          .chain((types) =>
            fc.tuple(...types.map((ErrorType) => target.map((NextAction) => ({ NextAction, ErrorType })))),
          ),
        Conditions: fc.tuple(
          ...conditions.map((operand) =>
            target.map((NextAction) => ({ NextAction, Condition: { Operator: "Equals", Operands: [operand] } })),
          ),
        ),
      })
      .map(({ NextAction, errors: demanded, more, Conditions }) => ({
        Identifier: id,
        Type: type,
        Parameters: parameters,
        Transitions:
          next === "none"
            ? {}
            : { NextAction, Errors: [...demanded, ...more], ...(Conditions.length > 0 && { Conditions }) },
      })),
  );
}

/**
 * Flows as the console exports them, with 2 to 25 blocks that lead anywhere: forwards and back, several to the same,
 * some to nothing. Every block has what the service demands.
 */
export const conversations: fc.Arbitrary<FlowDocument> = fc
  .record({ count: fc.integer({ min: 2, max: 25 }), nowhere: fc.constantFrom(0, 0, 0, 1) })
  .chain(({ count, nowhere }) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) => {
        // Mostly forwards, as conversations go; the last place stands for a branch that leads nowhere.
        const ahead = fc.integer({ min: index + 1, max: Math.max(index + 1, Math.min(index + 4, count - 1)) });
        const target = fc
          .oneof({ weight: 5, arbitrary: ahead }, { weight: 1, arbitrary: fc.nat({ max: count - 1 + nowhere }) })
          .map((at) => (at < count ? `block ${at}` : nowhere === 0 ? "block 0" : ""));
        return block(`block ${index}`, target);
      }),
    ),
  )
  .map((Actions) => ({ Version: "2019-10-30", StartAction: "block 0", Metadata: { name: "A flow" }, Actions }));
