import { mayEnd, named, takesTime } from "../../data-flow/conversation";
import type { Action, FlowType } from "../../document";
import { type FlowGraph, liveExitsOf, loopsOf } from "../../graph";
import type { Examined, Rule, Violation } from "../rule";
import { withoutCalls } from "./channel";

type Loop = ReadonlySet<string>;

/** Where a flow goes round until somebody comes: the service ends it from outside. */
const waitingPlaces: ReadonlySet<FlowType | undefined> = new Set(["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD"]);

/** Loops without an end, and loops that go round as fast as they can. */
export const endlessLoop: Rule = {
  id: "endless-loop",
  severity: "error",
  obeys: "Every loop has a way out, and speaks, listens, waits or counts while it goes round.",
  examine: (flow) => {
    const loops = loopsOf(flow.graph).filter((loop) => reachable(loop, flow));
    if (loops.length === 0) return [];
    const closed = loops.filter((loop) => !canLeave(loop, flow.graph));
    const busy = loopsOf(without(flow.graph, (action) => takesTime(action) || action.Type === "Loop")).filter(
      (loop) => reachable(loop, flow) && canLeave(loop, flow.graph),
    );
    const hurried = hurriedLoops(flow);
    const told = (loop: Loop, others: readonly Loop[]) =>
      others.some((other) => [...other].every((id) => loop.has(id)));
    return [
      ...hurried.map((loop) => hurries(loop, flow)),
      ...closed.filter((loop) => !told(loop, hurried)).flatMap((loop) => withoutExit(loop, flow)),
      ...busy.map((loop) => fast(loop, flow)),
      ...loops
        .filter((loop) => !closed.includes(loop) && !told(loop, [...busy, ...hurried]))
        .flatMap((loop) => leftByFailure(loop, flow)),
      ...silences(flow.graph)
        .filter((loop) => reachable(loop, flow) && canLeave(loop, flow.graph))
        .map((loop) => askedForEver(loop, flow)),
    ];
  },
};

function withoutExit(loop: Loop, flow: Examined): readonly Violation[] {
  const slow = [...loop].some((id) => is(id, flow.graph, takesTime));
  if (slow && waits(flow)) return [];
  return [
    {
      block: first(loop, flow.graph),
      severity: slow ? "warning" : "error",
      message: `${described(loop, flow.graph)} and has no way out${slow ? ": only hanging up ends it" : ", and nothing on the way speaks, listens or waits"}.`,
      fix: "Count the rounds with a Loop block, and lead its DoneLooping branch out.",
    },
  ];
}

function fast(loop: Loop, { graph }: Examined): Violation {
  return {
    block: first(loop, graph),
    severity: "warning",
    message: `${described(loop, graph)}, and nothing on the way speaks, listens, waits or counts: it goes round as fast as it can until something changes.`,
    fix: "Put a Loop block into it, so that it ends after some rounds, and a prompt or a Wait, so that it does not hurry.",
  };
}

/** Loops that only chats, tasks or e-mails come by, and that talk and do not wait: prompts take time in calls alone. */
function hurriedLoops(flow: Examined): readonly Loop[] {
  const aside = withoutCalls(flow.graph);
  const quick = (action: Action) => !takesTime(action) || action.Type === "MessageParticipant";
  const others = without(flow.graph, (action) => !aside.has(action.Identifier) || !quick(action));
  return loopsOf(others).filter((loop) => [...loop].some((id) => is(id, flow.graph, takesTime)));
}

function hurries(loop: Loop, { graph }: Examined): Violation {
  const ends = canLeave(loop, graph);
  return {
    block: first(loop, graph),
    severity: ends ? "warning" : "error",
    message: `${described(loop, graph)}, and no call comes by, for which alone a prompt takes time: ${ends ? "all rounds are over at once" : "it goes round as fast as it can, and has no way out"}.`,
    fix: "Put a Wait block into it, or lead contacts that are no calls past it.",
  };
}

/** Loops whose every way out is the failure of a block: callers who do nothing wrong stay in them. */
function leftByFailure(loop: Loop, flow: Examined): readonly Violation[] {
  if (waits(flow)) return [];
  const { graph } = flow;
  const leaves = [...loop].some((id) => {
    const action = graph.actions.get(id);
    if (action === undefined) return false;
    return (
      mayEnd(action) || liveExitsOf(action).some((exit) => !loop.has(exit.target) && exit.label !== "NoMatchingError")
    );
  });
  if (leaves) return [];
  return [
    {
      block: first(loop, graph),
      severity: "warning",
      message: `${described(loop, graph)} and is left only when one of its blocks fails.`,
      fix: "Count the rounds with a Loop block, and lead its DoneLooping branch out.",
    },
  ];
}

/** Loops that a contact stays in by answering nothing, or nothing that is known, with only prompts on the way. */
function silences(graph: FlowGraph): readonly Loop[] {
  const { actions, exits } = without(graph, (action) => !talking.has(action.Type));
  const unanswered = new Map(
    [...exits].map(([id, ways]) => {
      const asks = graph.actions.get(id)?.Type !== "MessageParticipant";
      return [id, asks ? ways.filter(({ label }) => noAnswers.has(label)) : ways];
    }),
  );
  return loopsOf({ actions, exits: unanswered });
}

const talking: ReadonlySet<string> = new Set([
  "MessageParticipant",
  "GetParticipantInput",
  "ConnectParticipantWithLexBot",
]);
const noAnswers: ReadonlySet<string> = new Set(["InputTimeLimitExceeded", "NoMatchingCondition"]);

function askedForEver(loop: Loop, { graph }: Examined): Violation {
  return {
    block: first(loop, graph),
    severity: "info",
    message: `${described(loop, graph)} for as long as the participant gives no answer that is known: nobody counts how often.`,
    fix: "Count the rounds with a Loop block, and hand the contact on, or end it, after some of them.",
  };
}

/** Whether the flow is one in which contacts wait; one that does not say its type is judged by its blocks. */
function waits({ type, graph }: Examined): boolean {
  if (type !== undefined) return waitingPlaces.has(type);
  const types = new Set([...graph.actions.values()].map(({ Type }) => Type));
  return types.has("MessageParticipantIteratively") || types.has("DequeueContactAndTransferToQueue");
}

function canLeave(loop: Loop, graph: FlowGraph): boolean {
  // A target that is not there counts as a way out: that it is missing is a finding of its own.
  return [...loop].some((id) =>
    is(id, graph, (action) => mayEnd(action) || liveExitsOf(action).some(({ target }) => !loop.has(target))),
  );
}

function reachable(loop: Loop, { graph }: Examined): boolean {
  return [...loop].some((id) => graph.reachable.has(id));
}

function is(id: string, { actions }: FlowGraph, test: (action: Action) => boolean): boolean {
  const action = actions.get(id);
  return action !== undefined && test(action);
}

function first(loop: Loop, { order }: Pick<FlowGraph, "order">): string {
  return order.find((id) => loop.has(id)) ?? "";
}

function described(loop: Loop, graph: FlowGraph): string {
  const members = graph.order.filter((id) => loop.has(id)).flatMap((id) => graph.actions.get(id) ?? []);
  const [begin, ...others] = members.map(named);
  if (others.length === 0) return `${begin} leads back to itself`;
  const shown = others.slice(0, 3).join(", ");
  return `${begin} leads back to itself by way of ${shown}${others.length > 3 ? ` and ${others.length - 3} more` : ""}`;
}

function without(graph: FlowGraph, leftOut: (action: Action) => boolean): Pick<FlowGraph, "actions" | "exits"> {
  const actions = new Map([...graph.actions].filter(([, action]) => !leftOut(action)));
  const exits = new Map(
    [...actions.keys()].map((id) => [id, (graph.exits.get(id) ?? []).filter(({ target }) => actions.has(target))]),
  );
  return { actions, exits };
}
