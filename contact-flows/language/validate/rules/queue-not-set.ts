import { specOf } from "../../catalogue/catalogue";
import { dataFlow, entry } from "../../data-flow";
import { named } from "../../data-flow/conversation";
import type { Rule } from "../rule";

/** A transfer to a queue takes no queue of its own: it uses the one that was set before, and fails without. */
export const queueNotSet: Rule = {
  id: "queue-not-set",
  severity: "warning",
  obeys: "A queue is set before a contact is transferred to it.",
  examine: ({ graph, type }) => {
    // In transfers by quick connect the queue is the quick connect's.
    if (type !== undefined && type !== "CONTACT_FLOW") return [];
    const actions = graph.order.flatMap((id) => graph.actions.get(id) ?? []);
    if (actions.some(({ Type }) => Type === "InvokeFlowModule" || specOf(Type) === undefined)) return [];
    const data = dataFlow(graph);
    return actions
      .filter(({ Type }) => Type === "TransferContactToQueue")
      .filter(({ Identifier }) => [...data.reaching(Identifier, "Queue")].every((writer) => writer === entry))
      .map((action) => ({
        block: action.Identifier,
        message: `${named(action)} has no queue to transfer to: on no way to it an UpdateContactTargetQueue block sets one. The contact leaves by NoMatchingError, unless an earlier flow has set a queue.`,
        fix: "Put UpdateContactTargetQueue before it.",
      }));
  },
};
