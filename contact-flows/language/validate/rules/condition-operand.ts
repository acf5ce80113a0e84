import { didYouMean } from "../../../../config/nearest";
import { specOf, takenTransitions } from "../../catalogue/catalogue";
import type { Action } from "../../document";
import { isTemplate, sureness } from "../parameters";
import { actionRule, type Violation } from "../rule";
import { incomplete, shown, titleOf } from "../wording";

type Complaint = Omit<Violation, "block">;

/** Every condition compares with one value that its block can have. */
export const conditionOperand = actionRule({
  id: "condition-operand",
  severity: "error",
  obeys: "Every condition has one operand, and one that its block can come to.",
  examine: (action, flow) => {
    const { Conditions = [] } = action.Transitions ?? {};
    const taken = takenBy(action);
    return Conditions.flatMap(({ Condition: { Operator, Operands } }): readonly Complaint[] => {
      const [operand] = Operands;
      if (Operands.length !== 1 || operand === undefined) {
        const message = `${titleOf(action)} has a condition with ${Operands.length} operands; one is taken.`;
        return [{ message, fix: "Write one condition for each value." }];
      }
      if (operand === "") {
        const message = `${titleOf(action)} has a condition with an empty operand.`;
        return [{ message, fix: "Write the value to compare with.", severity: incomplete(flow) }];
      }
      if (taken !== undefined && !taken.includes(String(operand))) {
        const message = `${titleOf(action)} never comes to ${shown(operand)}.`;
        return [{ message, fix: didYouMean(String(operand), taken), severity: sureness(action.Type) }];
      }
      return [...notNumber(action, Operator, operand)];
    });
  },
});

/** The operands that are taken; undefined for any, or where there should be no conditions at all. */
function takenBy(action: Action): readonly string[] | undefined {
  const spec = specOf(action.Type);
  if (spec === undefined || spec.conditions.operators.length === 0) return undefined;
  const { conditions } = takenTransitions(spec, action);
  if (typeof conditions === "object") return conditions;
  const { operands } = spec.conditions;
  return conditions === "forbidden" || typeof operands === "string" ? undefined : operands;
}

function notNumber(action: Action, operator: string, operand: string | number): readonly Complaint[] {
  const kind = specOf(action.Type)?.conditions.operands;
  const number = Number(operand);
  const numeric = Number.isFinite(number) && String(operand).trim() !== "";
  if (kind === "rising") {
    if (Number.isInteger(number) && number >= 1 && number <= 100) return [];
    const message = `${titleOf(action)} has the share ${shown(operand)}; whole numbers from 1 to 100 are taken.`;
    return [{ message, fix: "Write one more than the percentage up to this branch." }];
  }
  if (numeric || isTemplate(operand)) return [];
  if (kind === "number") {
    const message = `${titleOf(action)} compares with ${shown(operand)}, which is not a number.`;
    return [{ message, fix: "Write a number." }];
  }
  if (!operator.startsWith("Number") || String(operand).startsWith("$")) return [];
  const message = `${operator} ${shown(operand)} of ${titleOf(action)} never holds, since that is not a number.`;
  return [{ message, fix: "Write a number, or compare texts.", severity: "warning" }];
}
