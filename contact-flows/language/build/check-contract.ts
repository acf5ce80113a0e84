import { limits } from "../../../config/limits";
import { didYouMean } from "../../../config/nearest";
import type { ModuleContract } from "../resources";
import type { FlowDraft } from "./draft";

/** The branch that every module has, whatever its contract says. */
const ownResult = "Success";

/**
 * Holds what a module returns against its contract: the service takes only results and outputs that are declared, 8
 * results at most, and none named `Success` (Amazon Connect Administrator Guide, flow modules).
 */
export function checkContract(draft: FlowDraft, contract: ModuleContract | undefined): void {
  const { results = [], output = [] } = contract ?? {};
  if (results.length > limits.moduleResults.max)
    draft.problem(
      "",
      `The contract has ${results.length} results; Amazon Connect takes ${limits.moduleResults.max}.`,
      "Return some of them as output, and compare it behind invokeModule.",
    );
  if (results.includes(ownResult))
    draft.problem(
      "",
      `The contract has a result "${ownResult}", a name that Amazon Connect keeps for itself.`,
      "Name it otherwise, or return without a result.",
    );
  for (const { id, type, parameters } of draft.actions) {
    if (type !== "EndFlowModuleExecution" || draft.raw.has(id)) continue;
    const { Result, ResultData } = parameters;
    if (Result === ownResult && !results.includes(ownResult))
      draft.problem(
        id,
        `It returns by "${ownResult}", a name that Amazon Connect keeps for itself.`,
        "Name the result otherwise, or return without one.",
      );
    else if (typeof Result === "string" && !results.includes(Result)) undeclared(draft, id, "results", Result, results);
    for (const key of Object.keys(typeof ResultData === "object" && ResultData !== null ? ResultData : {}))
      if (!output.includes(key)) undeclared(draft, id, "output", key, output);
  }
}

function undeclared(
  draft: FlowDraft,
  block: string,
  member: "results" | "output",
  name: string,
  declared: readonly string[],
): void {
  draft.problem(
    block,
    `It returns ${JSON.stringify(name)}, which the module's contract does not declare. ${didYouMean(name, declared)}`,
    `Add it to the flow's options: contract: { ${member}: ${JSON.stringify([...declared, name])} }.`,
  );
}
