import { specOf, takenTransitions } from "../../catalogue/catalogue";
import type { ActionSpec } from "../../catalogue/spec";
import type { Action } from "../../document";
import { actionRule } from "../rule";
import { incomplete, titleOf } from "../wording";

/** A block that branches says where each of its outcomes leads. */
export const requiredConditions = actionRule({
  id: "required-conditions",
  severity: "error",
  obeys: "A block that branches has a condition for every outcome that Amazon Connect demands.",
  examine: (action, flow) => {
    const spec = specOf(action.Type);
    if (spec === undefined) return [];
    const { Conditions = [] } = action.Transitions ?? {};
    const required = requiredOf(spec, action);
    const { min = 0 } = spec.conditions;
    if (required.length === 0 && Conditions.length >= min) return [];
    const operands = Conditions.flatMap(({ Condition }) => Condition.Operands.map(String));
    const severity = incomplete(flow);
    const missing = required
      .filter((operand) => !operands.includes(operand))
      .map((operand) => ({
        message: `${titleOf(action)} has no condition ${operand}.`,
        fix: `Add {"NextAction": "...", "Condition": {"Operator": "Equals", "Operands": ["${operand}"]}} to Transitions.Conditions.`,
        severity,
      }));
    if (missing.length > 0 || Conditions.length >= min) return missing;
    const message = `${titleOf(action)} has ${Conditions.length} conditions; ${min} is the least.`;
    return [{ message, fix: "Add what it branches on to Transitions.Conditions.", severity }];
  },
});

function requiredOf(spec: ActionSpec, action: Action): readonly string[] {
  const { conditions } = takenTransitions(spec, action);
  if (typeof conditions === "object") return conditions;
  const events = action.Type === "Wait" ? action.Parameters?.Events : undefined;
  const awaited = Array.isArray(events) ? events.filter((event) => typeof event === "string") : [];
  return [...(spec.conditions.requiredOperands ?? []), ...awaited];
}
