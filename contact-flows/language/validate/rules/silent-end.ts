import { named, speaks } from "../../data-flow/conversation";
import type { Action, Exit } from "../../document";
import type { FlowGraph } from "../../graph";
import type { Examined, Rule, Violation } from "../rule";

/** Ways on which a caller is hung up on without a word. */
export const silentEnd: Rule = {
  id: "silent-end",
  severity: "warning",
  obeys: "A caller hears, or reads, something before the flow hangs up.",
  examine: (flow) => {
    const { graph, type } = flow;
    if (type !== undefined && type !== "CONTACT_FLOW") return [];
    const talks = graph.order.some((id) => {
      const action = graph.actions.get(id);
      return action !== undefined && speaks(action);
    });
    // A flow without any word, such as a disconnect flow, is silent by intention.
    if (!talks) return [];
    return silentWays(graph).map((way) => violation(way, flow));
  },
};

/** A way to an end: the blocks and the exits by which it leaves them. */
interface Way {
  readonly end: string;
  readonly steps: readonly Step[];
}
interface Step {
  readonly from: string;
  readonly exit: Exit;
}

/** One way from the start, a shortest one, to each block that hangs up, past no block that speaks. */
function silentWays(graph: FlowGraph): readonly Way[] {
  const steps = new Map<string, Step | undefined>();
  const waiting = graph.order.slice(0, 1);
  for (const id of waiting) steps.set(id, undefined);
  const ends: string[] = [];
  for (const id of waiting) {
    const action = graph.actions.get(id);
    if (action === undefined || speaks(action)) continue;
    if (action.Type === "DisconnectParticipant") ends.push(id);
    for (const exit of graph.exits.get(id) ?? []) {
      if (steps.has(exit.target) || !callers(action, exit)) continue;
      steps.set(exit.target, { from: id, exit });
      waiting.push(exit.target);
    }
  }
  return ends.map((end) => ({ end, steps: back(end, steps) }));
}

/** Whether callers take a way out: the branch of another channel is for those who read, and see that it has ended. */
function callers({ Type, Parameters }: Action, { kind, label }: Exit): boolean {
  return Type !== "Compare" || Parameters?.ComparisonValue !== "$.Channel" || kind !== "condition" || label === "VOICE";
}

function back(end: string, steps: ReadonlyMap<string, Step | undefined>): readonly Step[] {
  const way: Step[] = [];
  for (let step = steps.get(end); step !== undefined; step = steps.get(step.from)) way.unshift(step);
  return way;
}

function violation({ end, steps }: Way, { graph }: Examined): Violation {
  const branch = steps.findLast(({ exit }) => exit.kind !== "next");
  const action = graph.actions.get(branch?.from ?? "");
  const way = action === undefined ? "straight from the start" : `by way of ${branch?.exit.label} of ${named(action)}`;
  return {
    block: end,
    message: `A caller who comes to DisconnectParticipant "${end}" ${way} has heard nothing before the flow hangs up.`,
    fix: "Put a MessageParticipant block before it that says why the conversation ends.",
  };
}
