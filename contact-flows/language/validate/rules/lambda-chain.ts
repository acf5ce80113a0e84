import { named, speaks } from "../../data-flow/conversation";
import type { Action } from "../../document";
import type { FlowGraph } from "../../graph";
import type { Rule } from "../rule";

/** Functions that are called one after the other, without a word between them, have this long in all. */
const chainSeconds = 20;
const defaultSeconds = 3;

/** A run of Lambda calls and the time that they may take. */
interface Run {
  readonly seconds: number;
  readonly calls: readonly Action[];
}

/** Runs of Lambda blocks that can take longer than the service allows for a run (Admin Guide, Lambda block). */
export const lambdaChain: Rule = {
  id: "lambda-chain",
  severity: "warning",
  obeys: `Lambda blocks with no prompt between them have time limits of ${chainSeconds} s in all, at most.`,
  examine: ({ graph }) => {
    if (!callsTooLong(graph)) return [];
    const runs = new Map<string, Run>();
    return graph.order.flatMap((id) => {
      const action = graph.actions.get(id);
      if (action === undefined || secondsOf(action) === 0) return [];
      const { seconds, calls } = runTo(id, { graph, runs, open: new Set() });
      // The first block that goes beyond says it; those after it would only repeat it.
      if (seconds <= chainSeconds || seconds - secondsOf(action) > chainSeconds) return [];
      return [
        {
          block: id,
          message: `${calls.map(named).join(", ")} are called with nothing said between them and may take ${seconds} s: the service stops such a run after ${chainSeconds} s.`,
          fix: "Put a MessageParticipant block between two of them, or shorten their InvocationTimeLimitSeconds.",
        },
      ];
    });
  },
};

function callsTooLong(graph: FlowGraph): boolean {
  let sum = 0;
  for (const id of graph.order) sum += secondsOf(graph.actions.get(id));
  return sum > chainSeconds;
}

/** The longest run that ends with a block, loops counted once. */
function runTo(
  id: string,
  frame: { readonly graph: FlowGraph; readonly runs: Map<string, Run>; readonly open: Set<string> },
): Run {
  const known = frame.runs.get(id);
  if (known !== undefined) return known;
  const action = frame.graph.actions.get(id);
  if (action === undefined || speaks(action) || action.Type === "Wait" || frame.open.has(id)) return none;
  frame.open.add(id);
  const before = (frame.graph.predecessors.get(id) ?? [])
    .filter((other) => frame.graph.reachable.has(other))
    .map((other) => runTo(other, frame))
    .reduce((longest, run) => (run.seconds > longest.seconds ? run : longest), none);
  frame.open.delete(id);
  const seconds = secondsOf(action);
  const run = seconds === 0 ? before : { seconds: before.seconds + seconds, calls: [...before.calls, action] };
  frame.runs.set(id, run);
  return run;
}

const none: Run = { seconds: 0, calls: [] };

function secondsOf(action: Action | undefined): number {
  if (action?.Type !== "InvokeLambdaFunction" || action.Parameters?.InvocationType === "ASYNCHRONOUS") return 0;
  const seconds = Number(action.Parameters?.InvocationTimeLimitSeconds ?? defaultSeconds);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
