import { specOf, takenTransitions } from "../../catalogue/catalogue";
import type { Action } from "../../document";
import type { Severity } from "../../finding";
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
    if (spec === undefined) return [];
    const { Errors = [], Conditions = [] } = action.Transitions ?? {};
    const required = [...takenTransitions(spec, action).required];
    // Results of a module are conditions. Old exports have them without it, so that it only is a doubt.
    if (action.Type === "InvokeFlowModule" && Conditions.length > 0) required.push("NoMatchingCondition");
    return required
      .filter((error) => !Errors.some(({ ErrorType }) => ErrorType === error))
      .map((error) => ({
        message: `${titleOf(action)} has no error branch ${error}.`,
        fix: `Add {"NextAction": "...", "ErrorType": "${error}"} to Transitions.Errors.`,
        severity: weightOf(error, action, flow),
      }));
  },
});

function weightOf(error: string, { Type }: Action, flow: Examined): Severity {
  const doubtful =
    (Type === "InvokeFlowModule" && error === "NoMatchingCondition") ||
    // Some have seen these refused in transfers to agents.
    (Type === "TransferParticipantToThirdParty" && flow.type === "AGENT_TRANSFER" && error !== "NoMatchingError");
  return doubtful ? "warning" : flow.draft ? incomplete(flow) : sureness(Type);
}
