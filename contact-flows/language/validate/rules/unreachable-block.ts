import { named } from "../../data-flow/conversation";
import { exitsOf } from "../../document";
import type { Examined, Rule, Violation } from "../rule";

/** Blocks that no contact comes by; one export in ten has them, and the service takes them. */
export const unreachableBlock: Rule = {
  id: "unreachable-block",
  severity: "warning",
  obeys: "Every block can be reached from the start of its flow.",
  examine: (flow) => {
    const { graph } = flow;
    // Without a start nothing is reachable, and that is another finding.
    if (graph.order.length === 0) return [];
    return [...graph.actions.values()]
      .filter(({ Identifier }) => !graph.reachable.has(Identifier))
      .map((action): Violation => {
        return {
          block: action.Identifier,
          message: `No contact can come by ${named(action)}: ${reason(action.Identifier, flow)}.`,
          fix: "Lead a branch to it, or remove it.",
        };
      });
  },
};

function reason(id: string, { graph }: Examined): string {
  if (graph.predecessors.get(id)?.some((before) => before !== id)) return "only blocks that are unreachable lead to it";
  for (const action of graph.actions.values()) {
    if (action.Identifier === id || !graph.reachable.has(action.Identifier)) continue;
    if (exitsOf(action).some(({ target }) => target === id)) {
      return `only the NextAction of ${named(action)} leads to it, and one of the other branches is always taken before that`;
    }
  }
  return "no branch leads to it";
}
