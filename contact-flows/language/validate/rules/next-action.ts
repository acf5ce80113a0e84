import { specOf } from "../../catalogue/catalogue";
import { waysElsewhere } from "../keys";
import { actionRule } from "../rule";
import { incomplete, titleOf } from "../wording";

/** Ends have no transitions at all, everything else goes on somewhere, even where nobody ever takes that way. */
export const nextAction = actionRule({
  id: "next-action",
  severity: "error",
  obeys: "A block that ends the flow has no transitions; every other has a NextAction.",
  examine: (action, flow) => {
    const spec = specOf(action.Type);
    const { Transitions = {} } = action;
    if (spec === undefined || spec.next === "optional") return [];
    if (spec.next === "required") {
      if (Transitions.NextAction !== undefined || waysElsewhere(action, "NextAction")) return [];
      const message = `${titleOf(action)} has no NextAction.`;
      const fix = `Add "NextAction" to Transitions; the service wants it on every block that does not end the flow.`;
      return [{ message, fix, severity: incomplete(flow) }];
    }
    const keys = Object.keys(Transitions);
    if (keys.length === 0) return [];
    const message = `${titleOf(action)} ends the flow, and yet its Transitions have ${keys.join(", ")}.`;
    const { NextAction, Errors = [], Conditions = [] } = Transitions;
    const empty = NextAction === undefined && Errors.length === 0 && Conditions.length === 0;
    return [{ message, fix: `Write "Transitions": {}.`, severity: empty ? "warning" : "error" }];
  },
});
