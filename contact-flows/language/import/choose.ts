import { specOf, takenTransitions } from "../catalogue/catalogue";
import { type Action, type FlowDocument, type FlowType, flowTypes, typeOf } from "../document";
import { blockOf } from "./block";
import type { Form } from "./form";
import { rawForm } from "./forms/any";
import { formsOf } from "./forms/forms";
import { type Trial, tried } from "./probe";
import type { ResourceBook } from "./resources";

/** How far a flow is put into the words of the language: `raw` blocks are carried as they are. */
export interface Choice {
  readonly trial: Trial;
  readonly resources: ResourceBook;
  /** Why a block has to be carried as it is, by identifier. */
  readonly raw: ReadonlyMap<string, string>;
}

/** The best form of a block that gives the same block again; undefined where none does. */
export function chosenForm(action: Action, { trial, resources, raw }: Choice): Form | undefined {
  const block = blockOf(action);
  const reason = raw.get(action.Identifier);
  const forms = reason === undefined ? formsOf(block, trial.type, resources) : [];
  const [best, ...others] = firstTwo(action, forms, trial);
  if (best !== undefined) {
    const otherwise = best.loops === undefined ? undefined : (others[0] ?? rawOf(action, trial));
    return best.loops !== undefined && otherwise === undefined
      ? undefined
      : { ...best, ...(otherwise && { otherwise }) };
  }
  return rawOf(action, trial, reason);
}

/** The first form that fits, and for a loop the one after it, too. */
function firstTwo(action: Action, forms: readonly Form[], trial: Trial): readonly Form[] {
  const found: Form[] = [];
  for (const form of forms) {
    const fitting = tried(action, form, trial);
    if (fitting !== undefined) found.push(fitting);
    if (found.length > 0 && found[0]?.loops === undefined) break;
  }
  return found;
}

function rawOf(action: Action, trial: Trial, reason?: string): Form | undefined {
  const form = rawForm(blockOf(action), reason ?? whyRaw(action, trial.type));
  return form && tried(action, form, trial);
}

function whyRaw({ Type }: Action, type: FlowType): string {
  const spec = specOf(Type);
  if (spec === undefined) return `Amazon Connect's documentation knows no action of type ${JSON.stringify(Type)}.`;
  if (spec.flowTypes !== "all" && !spec.flowTypes.includes(type))
    return `Flows of type ${type} do not take this block by its documentation.`;
  return "Its parameters or branches are not what the service takes by its documentation.";
}

/** Whether most blocks declare the errors that they may leave out. */
export function usualErrors(actions: readonly Action[]): Trial["optionalErrors"] {
  let balance = 0;
  for (const action of actions) {
    const spec = specOf(action.Type);
    if (spec === undefined) continue;
    const { required, allowed } = takenTransitions(spec, { Parameters: action.Parameters ?? {} });
    if (!allowed.includes("NoMatchingError") || required.includes("NoMatchingError")) continue;
    balance += action.Transitions?.Errors?.some(({ ErrorType }) => ErrorType === "NoMatchingError") === true ? 1 : -1;
  }
  return balance >= 0 ? "handled" : "undeclared";
}

/** The type that a flow has, or that takes most of its blocks. */
export function likelyType(document: FlowDocument): FlowType {
  const said = typeOf(document);
  if (said !== undefined) return said;
  const refused = (type: FlowType) =>
    document.Actions.filter(({ Type }) => {
      const types = specOf(Type)?.flowTypes ?? "all";
      return types !== "all" && !types.includes(type);
    }).length;
  return flowTypes.reduce((best, type) => (refused(type) < refused(best) ? type : best));
}
