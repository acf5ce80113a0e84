import { nearest } from "../../../../config/nearest";
import { specOf, takenTransitions } from "../../catalogue/catalogue";
import type { Action } from "../../document";
import type { Severity } from "../../finding";
import { waysElsewhere } from "../keys";
import { sureness } from "../parameters";
import { actionRule, type Examined } from "../rule";
import { incomplete, titleOf } from "../wording";

/** The service refuses a block that does not say what happens when it fails. */
export const requiredErrors = actionRule({
  id: "required-errors",
  severity: "error",
  obeys: "Every block has the error branches that Amazon Connect demands of it.",
  examine: (action, flow) => {
    const spec = specOf(action.Type);
    // Errors under another name are a finding of that name.
    if (spec === undefined || waysElsewhere(action, "Errors")) return [];
    const { Errors = [], Conditions = [] } = action.Transitions ?? {};
    const { required: demanded, allowed } = takenTransitions(spec, action);
    const required = [...demanded];
    // Results of a module are conditions. Old exports have them without it, so that it only is a doubt.
    if (action.Type === "InvokeFlowModule" && Conditions.length > 0) required.push("NoMatchingCondition");
    const present = Errors.map(({ ErrorType }) =>
      allowed.includes(ErrorType) ? ErrorType : nearest(ErrorType, allowed),
    );
    return required
      .filter((error) => !present.includes(error) && !refusedHere(error, action, flow))
      .map((error) => ({
        message: `${titleOf(action)} has no error branch ${error}.`,
        fix: `Add {"NextAction": "...", "ErrorType": "${error}"} to Transitions.Errors.`,
        severity: weightOf(error, action, flow),
      }));
  },
});

function weightOf(error: string, { Type }: Action, flow: Examined): Severity {
  const doubtful = Type === "InvokeFlowModule" && error === "NoMatchingCondition";
  return doubtful ? "warning" : flow.draft ? incomplete(flow) : sureness(Type);
}

/** Some have seen these refused in transfers to agents; that such a block goes on there is said by another rule. */
function refusedHere(error: string, { Type }: Action, { type }: Examined): boolean {
  return Type === "TransferParticipantToThirdParty" && type === "AGENT_TRANSFER" && error !== "NoMatchingError";
}
