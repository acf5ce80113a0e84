import { specOf, takenTransitions } from "../../catalogue/catalogue";
import type { ActionSpec } from "../../catalogue/spec";
import type { Action } from "../../document";
import { waysElsewhere } from "../keys";
import { actionRule, type Violation } from "../rule";
import { incomplete, titleOf } from "../wording";

/** A block that branches says where each of its outcomes leads. */
export const requiredConditions = actionRule({
  id: "required-conditions",
  severity: "error",
  obeys: "A block that branches has a condition for every outcome that Amazon Connect demands.",
  examine: (action, flow) => {
    const spec = specOf(action.Type);
    // Conditions under another name are a finding of that name.
    if (spec === undefined || waysElsewhere(action, "Conditions")) return [];
    const { Conditions = [] } = action.Transitions ?? {};
    if (isMenu(action) && Conditions.length === 0) return [noKeys(action)];
    const required = requiredOf(spec, action);
    const { min = 0 } = spec.conditions;
    if (required.length === 0 && Conditions.length >= min) return [];
    const operands = Conditions.flatMap(({ Condition }) => Condition.Operands.map(String));
    const severity = incomplete(flow);
    // What a condition cannot come to stands in the place of one that is missing: it is a finding of its operand.
    const misplaced = operands.filter((operand) => !takenBy(spec, action, required).includes(operand)).length;
    const missing = required
      .filter((operand) => !operands.includes(operand))
      .slice(misplaced)
      .map((operand) => ({
        message: `${titleOf(action)} has no condition ${operand}.`,
        fix: `Add {"NextAction": "...", "Condition": {"Operator": "Equals", "Operands": ["${operand}"]}} to Transitions.Conditions.`,
        severity,
      }));
    if (missing.length > 0 || misplaced > 0 || Conditions.length >= min) return missing;
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

function takenBy(spec: ActionSpec, action: Action, required: readonly string[]): readonly string[] {
  const { conditions } = takenTransitions(spec, action);
  const operands = typeof conditions === "object" ? conditions : spec.conditions.operands;
  return typeof operands === "string" ? required : operands;
}

/** A block that asks for a key and goes on by it: it neither stores what is typed nor sets the touchtone buffer. */
function isMenu({ Type, Parameters = {} }: Action): boolean {
  return (
    Type === "GetParticipantInput" && Parameters.StoreInput !== "True" && Parameters.EnableDTMFBuffer === undefined
  );
}

function noKeys(action: Action): Omit<Violation, "block"> {
  return {
    message: `${titleOf(action)} is a menu without a key: whatever is pressed, NoMatchingCondition is taken.`,
    fix: "Add a condition for every key to Transitions.Conditions.",
    severity: "warning",
  };
}
