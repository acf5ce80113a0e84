import { parametersOf, sureness } from "../parameters";
import { actionRule } from "../rule";
import { titleOf } from "../wording";

/** The service refuses a block without its required parameters. */
export const missingParameter = actionRule({
  id: "missing-parameter",
  severity: "error",
  obeys: "Every block has the parameters that Amazon Connect demands of it.",
  examine: (action, flow) =>
    parametersOf(action, flow).missing.map((path) => ({
      message: `${titleOf(action)} has no ${path}, which is required.`,
      fix: `Add "${path.split(".").at(-1)}" to ${["Parameters", ...path.split(".").slice(0, -1)].join(".")}.`,
      severity: flow.draft ? "warning" : sureness(action.Type),
    })),
});
