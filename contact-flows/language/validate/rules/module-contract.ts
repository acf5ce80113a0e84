import { readsOf } from "../../data-flow/reads";
import type { Action } from "../../document";
import type { Examined, Rule, Violation } from "../rule";
import { incomplete, shown, titleOf } from "../wording";

/** Most results of its own that a module has (Amazon Connect Administrator Guide, flow modules). */
export const maxModuleResults = 8;

/** What a module and those that invoke it may say to each other. */
export const moduleContract: Rule = {
  id: "module-contract",
  severity: "error",
  obeys: `A module has at most ${maxModuleResults} results of its own, none is called Success, and its input is read in it alone.`,
  examine: (flow) => [
    ...flow.document.Actions.flatMap((action) => [...branches(action), ...result(action, flow)]),
    ...inputOutside(flow),
    ...results(flow),
  ],
};

function branches(action: Action): readonly Violation[] {
  if (action.Type !== "InvokeFlowModule") return [];
  const operands = (action.Transitions?.Conditions ?? []).flatMap(({ Condition }) => Condition.Operands.map(String));
  return tooMany(new Set(operands).size, action);
}

/** A module's own blocks name its results: of too many, the block that names the first one too many is told. */
function results({ document: { Actions } }: Examined): readonly Violation[] {
  const names = new Set<string>();
  for (const action of Actions) {
    const { Result } = action.Parameters ?? {};
    if (action.Type !== "EndFlowModuleExecution" || typeof Result !== "string") continue;
    names.add(Result);
    if (names.size > maxModuleResults) return tooMany(names.size, action);
  }
  return [];
}

function tooMany(count: number, action: Action): readonly Violation[] {
  if (count <= maxModuleResults) return [];
  const message = `${titleOf(action)} has a result branch too many: ${count}; a module has ${maxModuleResults} at most.`;
  return [
    { block: action.Identifier, message, fix: "Return several of them as one, and tell them apart in ResultData." },
  ];
}

function result(action: Action, flow: Examined): readonly Violation[] {
  const { Result } = action.Parameters ?? {};
  if (action.Type !== "EndFlowModuleExecution" || Result !== "Success") return [];
  const message = `${titleOf(action)} returns the result ${shown(Result)}, a name that Amazon Connect refuses.`;
  const fix = "Leave Result out, so that the caller goes on by NextAction, or give it a name of its own.";
  return [{ block: action.Identifier, message, fix, severity: incomplete(flow) }];
}

/** A flow has no input. Without a type, a block that returns makes a module of it. */
function inputOutside({ document: { Actions }, type }: Examined): readonly Violation[] {
  if (type === "MODULE") return [];
  if (type === undefined && Actions.some(({ Type }) => Type === "EndFlowModuleExecution")) return [];
  return Actions.flatMap((action) => {
    const read = readsOf(action).find(({ namespace, key }) => namespace === "Modules" && key === "Input");
    if (read === undefined) return [];
    const message = `${titleOf(action)} reads ${read.path}, which is empty outside of a module.`;
    const fix = "Read a contact attribute, or make the flow a module.";
    return [{ block: action.Identifier, message, fix, severity: "warning" }];
  });
}
