import { nearest } from "../../../../config/nearest";
import { parametersOf, sureness, type UnknownParameter } from "../parameters";
import { actionRule } from "../rule";
import { listed, short, titleOf } from "../wording";

/** Blocks whose console page has a field that no export shows: its name may stand in a flow and not in the catalogue. */
const incompletelyKnown: ReadonlySet<string> = new Set([
  "AuthenticateParticipant",
  "CreateCallbackContact",
  "Loop",
  "UpdateContactRecordingAndAnalyticsBehavior",
  "Wait",
]);

/** The service refuses a block with a parameter that it does not know. */
export const unknownParameter = actionRule({
  id: "unknown-parameter",
  severity: "error",
  obeys: "A block has only parameters that Amazon Connect takes of it.",
  examine: (action, flow) =>
    parametersOf(action, flow).unknown.map((parameter) => {
      const { path, name, known } = parameter;
      const guess = nearest(name, known);
      const message = `${titleOf(action)} has no parameter ${short(path)}.`;
      if (guess !== undefined) {
        const given = path === name && Object.hasOwn(action.Parameters ?? {}, guess);
        const fix = given ? `Remove it; ${guess} is there already.` : `Write "${guess}".`;
        return { message, fix, severity: sureness(action.Type) };
      }
      const fix = known.length === 0 ? "Remove it; none is taken." : `Remove it; taken: ${listed(known)}.`;
      return { message, fix, severity: mayBeNew(action.Type, parameter) ? "warning" : sureness(action.Type) };
    }),
});

/** Within objects, too, consoles write more than is known of. */
function mayBeNew(type: string, { path, name }: UnknownParameter): boolean {
  return path !== name || incompletelyKnown.has(type);
}
