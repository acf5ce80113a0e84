import { didYouMean } from "../../../../config/nearest";
import { specOf } from "../../catalogue/catalogue";
import { actionRule } from "../rule";
import { shown, titleOf } from "../wording";

/** Conditions compare in the ways that their block knows. */
export const conditionOperator = actionRule({
  id: "condition-operator",
  severity: "error",
  obeys: "Every condition has an operator that its block takes.",
  examine: (action) => {
    const operators = specOf(action.Type)?.conditions.operators ?? [];
    if (operators.length === 0) return [];
    const { Conditions = [] } = action.Transitions ?? {};
    return Conditions.flatMap(({ Condition: { Operator, Operands } }) => {
      if (!operators.includes(Operator)) {
        const message = `${titleOf(action)} takes no operator ${shown(Operator)}.`;
        return [{ message, fix: didYouMean(Operator, operators) }];
      }
      const metric = action.Parameters?.MetricType;
      if (typeof metric !== "string" || !metric.startsWith("NumberOfAgents")) return [];
      if (Operator === "NumberGreaterThan" && String(Operands[0]) === "0") return [];
      // The guide says so, and the console writes nothing else; nobody has told what the service says.
      const message = `${titleOf(action)} can only tell whether ${metric} is greater than 0.`;
      return [{ message, fix: "Write NumberGreaterThan 0, or GetMetricData and a Compare.", severity: "warning" }];
    });
  },
});
