import { named, speaks } from "../../data-flow/conversation";
import type { Action, Exit } from "../../document";
import type { FlowGraph } from "../../graph";
import type { Examined, Rule, Violation } from "../rule";

/** Ways on which a caller is hung up on without a word. */
export const silentEnd: Rule = {
  id: "silent-end",
  severity: "warning",
  obeys: "A caller hears, or reads, some words before the flow hangs up.",
  examine: (flow) => {
    const { graph, type } = flow;
    if (type !== undefined && type !== "CONTACT_FLOW") return [];
    const talks = graph.order.some((id) => {
      const action = graph.actions.get(id);
      return action !== undefined && says(action);
    });
    const ways = silentWays(graph);
    if (talks) return ways.map((way) => violation(way, flow));
    return type === undefined ? [] : wordless(ways, flow);
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

/** Whether a participant is told anything: a prompt of blanks, of marks or of pauses alone says nothing. */
function says(action: Action): boolean {
  const { Text, SSML } = action.Parameters ?? {};
  const prompt = Text ?? SSML;
  if (typeof prompt !== "string" || !prompts.has(action.Type)) return speaks(action);
  return /[\p{L}\p{N}\p{Extended_Pictographic}$]/u.test(prompt.replace(/<[^>]*>/g, ""));
}

const prompts: ReadonlySet<string> = new Set(["MessageParticipant", "GetParticipantInput"]);

/**
 * A flow without any word that does nothing but hang up. One that hands the contact on is silent by intention, and so
 * is one that waits, or that works, for other contacts than callers.
 */
function wordless(ways: readonly Way[], { graph }: Examined): readonly Violation[] {
  const silent = graph.order.every((id) => !intended.has(graph.actions.get(id)?.Type ?? ""));
  const [way] = ways;
  if (!silent || way === undefined) return [];
  return [
    {
      block: "",
      message: "A caller hears no word in this flow: it has no prompt, and hangs up.",
      fix: "Put a MessageParticipant block before DisconnectParticipant; after an agent has left, callers need none.",
    },
  ];
}

const intended: ReadonlySet<string> = new Set([
  "TransferContactToQueue",
  "TransferToFlow",
  "Wait",
  "ResumeContact",
  "CreateCallbackContact",
  "CompleteOutboundCall",
  "CreatePersistentContactAssociation",
  "LoadContactContent",
]);

/** One way from the start, a shortest one, to each block that hangs up, past no block that speaks. */
function silentWays(graph: FlowGraph): readonly Way[] {
  const steps = new Map<string, Step | undefined>();
  const waiting = graph.order.slice(0, 1);
  for (const id of waiting) steps.set(id, undefined);
  const ends: string[] = [];
  for (const id of waiting) {
    const action = graph.actions.get(id);
    if (action === undefined || says(action)) continue;
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
