import type { Rule } from "../rule";

/** Most blocks of one flow (Amazon Connect Developer Guide, flow language: Actions). */
export const maxActions = 250;

/** A flow has blocks, and not too many of them. */
export const actionCount: Rule = {
  id: "action-count",
  severity: "error",
  obeys: `A flow has 1 to ${maxActions} blocks.`,
  examine: ({ document: { Actions } }) => {
    if (Actions.length === 0) {
      return [{ block: "", message: "The flow has no blocks.", fix: "Add one, a DisconnectParticipant at least." }];
    }
    if (Actions.length <= maxActions) return [];
    const message = `The flow has ${Actions.length} blocks; Amazon Connect takes ${maxActions} at most.`;
    return [{ block: "", message, fix: "Move parts of it to modules (InvokeFlowModule) or flows (TransferToFlow)." }];
  },
};
