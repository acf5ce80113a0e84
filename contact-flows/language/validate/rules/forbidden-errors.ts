import { nearest } from "../../../../config/nearest";
import { specOf, takenTransitions } from "../../catalogue/catalogue";
import { sureness } from "../parameters";
import { actionRule } from "../rule";
import { listed, shown, titleOf } from "../wording";

/** The service refuses error branches that a block never takes. */
export const forbiddenErrors = actionRule({
  id: "forbidden-errors",
  severity: "error",
  obeys: "A block has only error branches that Amazon Connect takes of it, as it is set up, and each of them once.",
  examine: (action) => {
    const spec = specOf(action.Type);
    const { Errors = [] } = action.Transitions ?? {};
    // An end takes no transitions at all: that is said by another rule.
    if (spec === undefined || spec.next === "forbidden") return [];
    const { allowed } = takenTransitions(spec, action);
    return Errors.flatMap(({ ErrorType }, at) => {
      if (!allowed.includes(ErrorType)) {
        const message = `${titleOf(action)} takes no error branch ${shown(ErrorType)}.`;
        const guess = nearest(ErrorType, allowed);
        const taken = allowed.length === 0 ? "none" : listed(allowed);
        const fix = guess === undefined ? `Remove it; taken: ${taken}.` : `Write ${shown(guess)}.`;
        return [{ message, fix, severity: sureness(action.Type) }];
      }
      if (Errors.findIndex((error) => error.ErrorType === ErrorType) === at) return [];
      const message = `${titleOf(action)} has the error branch ${shown(ErrorType)} more than once.`;
      return [{ message, fix: "Keep one of them." }];
    });
  },
});
