import type { Rule } from "../rule";
import { nearestName, shown } from "../wording";

/** A flow has to start somewhere. */
export const startAction: Rule = {
  id: "start-action",
  severity: "error",
  obeys: "StartAction names a block of the flow.",
  examine: (flow) => {
    const { StartAction, Actions } = flow.document;
    if (Actions.length === 0 || flow.graph.actions.has(StartAction)) return [];
    const guess = nearestName(StartAction, flow.graph.actions.keys()) ?? Actions[0]?.Identifier ?? "";
    const message =
      StartAction === ""
        ? "The flow has no StartAction, so that nothing in it ever runs."
        : `StartAction is ${shown(StartAction)}, and no block has that Identifier.`;
    return [{ block: "", message, fix: `Write the first block's Identifier there, perhaps ${shown(guess)}.` }];
  },
};
