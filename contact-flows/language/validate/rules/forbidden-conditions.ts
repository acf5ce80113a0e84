import { specOf, takenTransitions } from "../../catalogue/catalogue";
import { actionRule } from "../rule";
import { titleOf } from "../wording";

/** Most blocks do not branch, and the service refuses conditions on them. */
export const forbiddenConditions = actionRule({
  id: "forbidden-conditions",
  severity: "error",
  obeys: "Only blocks that branch, as they are set up, have conditions.",
  examine: (action) => {
    const spec = specOf(action.Type);
    const { Conditions = [] } = action.Transitions ?? {};
    if (spec === undefined || spec.next === "forbidden" || Conditions.length === 0) return [];
    if (spec.conditions.operators.length === 0) {
      const message = `${titleOf(action)} does not branch, and yet it has conditions.`;
      return [{ message, fix: "Remove Transitions.Conditions; put a Compare behind it to branch on what it did." }];
    }
    if (takenTransitions(spec, action).conditions !== "forbidden") return [];
    const message = `${titleOf(action)} does not branch in this form, and yet it has conditions.`;
    const fix = "Remove Transitions.Conditions, or make it a menu: StoreInput False, and no EnableDTMFBuffer.";
    return [{ message, fix }];
  },
});
