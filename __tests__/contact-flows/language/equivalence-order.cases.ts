import type { ConditionBranch, FlowDocument } from "../../../contact-flows/language/document";
import { equivalent } from "../../../contact-flows/language/equivalence";
import { action, bye, flow } from "./validate/flows";

const when = (Operator: string, Operands: readonly string[], NextAction: string): ConditionBranch => ({
  NextAction,
  Condition: { Operator, Operands },
});

/** A flow that goes by these conditions, in their order. */
function going(...Conditions: readonly ConditionBranch[]): FlowDocument {
  const check = action("Compare", "check", {
    parameters: { ComparisonValue: "$.Attributes.kind" },
    next: "bye",
    errors: [["NoMatchingCondition", "bye"]],
  });
  const hello = action("MessageParticipant", "hello", { parameters: { Text: "Hello." }, next: "bye" });
  return flow([{ ...check, Transitions: { ...check.Transitions, Conditions } }, hello, bye]);
}

const one = when("Equals", ["1"], "hello");
const two = when("Equals", ["2"], "bye");

test.each<[string, ConditionBranch, ConditionBranch, boolean]>([
  ["that no value meets both may be tried in any order", one, two, true],
  ["that ask for the same are met by the first", one, { ...one, NextAction: "bye" }, false],
  ["of which one names two texts may both be met", one, when("Equals", ["2", "1"], "bye"), false],
  ["of which one asks for less than equality may both be met", one, when("TextStartsWith", ["1"], "bye"), false],
])("conditions %s", (_what, first, second, same) => {
  expect(equivalent(going(first, second), going(second, first))).toBe(same);
});
