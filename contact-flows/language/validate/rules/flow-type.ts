import { specOf } from "../../catalogue/catalogue";
import { type Action, type FlowType, flowTypes } from "../../document";
import type { Severity } from "../../finding";
import type { Examined, Rule, Violation } from "../rule";
import { titleOf } from "../wording";

/** Every block is one that flows of this type may have; where the type is not known, of one type at least. */
export const flowType: Rule = {
  id: "flow-type",
  severity: "error",
  obeys: "Every block is one that Amazon Connect takes in a flow of this type.",
  examine: (flow) => {
    const { type } = flow;
    if (type === undefined) return commonType(flow);
    return flow.document.Actions.flatMap((action) => complaintsOf(action, type));
  },
};

function complaintsOf(action: Action, type: FlowType): readonly Violation[] {
  const spec = specOf(action.Type);
  if (spec === undefined) return [];
  const block = action.Identifier;
  if (!takes(spec.flowTypes, type)) {
    const message = `${titleOf(action)} is not taken in a flow of type ${type}.`;
    const taken = spec.flowTypes === "all" ? flowTypes : spec.flowTypes;
    return [{ block, message, fix: `Remove it; taken in ${taken.join(", ")}.`, severity: weightOf(action, type) }];
  }
  if (type === "AGENT_TRANSFER" && goesOn(action)) return [carriedOn(action)];
  if (spec.documentedFlowTypes === undefined || takes(spec.documentedFlowTypes, type)) return [];
  const message = `${titleOf(action)} may not be taken in a flow of type ${type}: its documentation does not name it.`;
  const fix = `Try it before it matters; documented for ${spec.documentedFlowTypes.join(", ")}.`;
  return [{ block, message, fix, severity: "warning" }];
}

/** A call to somebody else, after which the flow is to go on. */
function goesOn({ Type, Parameters }: Action): boolean {
  return Type === "TransferParticipantToThirdParty" && Parameters?.ContinueFlowExecution === "True";
}

function carriedOn(action: Action): Violation {
  return {
    block: action.Identifier,
    message: `${titleOf(action)} is to go on with the flow after the call; in transfers to agents the error branches that this needs are refused.`,
    fix: 'Write "ContinueFlowExecution": "False", with the error branch NoMatchingError alone.',
    severity: "warning",
  };
}

/** Exports of hold flows have EndFlowExecution, whatever its page says. */
function weightOf({ Type }: Action, type: FlowType): Severity {
  const exported = Type === "EndFlowExecution" && (type === "AGENT_HOLD" || type === "CUSTOMER_HOLD");
  return exported ? "warning" : "error";
}

function commonType({ document: { Actions } }: Examined): readonly Violation[] {
  const known = Actions.flatMap(({ Type }) => specOf(Type) ?? []);
  // A module takes nearly everything, and says that it is one: only a return block makes one of what does not.
  const returning = Actions.some(({ Type }) => Type === "EndFlowModuleExecution");
  const possible = returning ? flowTypes : flowTypes.filter((type) => type !== "MODULE");
  if (possible.some((type) => known.every((spec) => takes(spec.flowTypes, type)))) return [];
  const narrow = Actions.filter(({ Type }) => (specOf(Type)?.flowTypes ?? "all") !== "all");
  const titles = [...new Set(narrow.map(titleOf))].join(", ");
  const message = `No type of flow takes all of these blocks together: ${titles}.`;
  return [{ block: "", message, fix: "Move some of them to a flow, or a module, of their own.", severity: "warning" }];
}

function takes(taken: "all" | readonly FlowType[], type: FlowType): boolean {
  return taken === "all" || taken.includes(type);
}
