import { specOf, takenTransitions } from "./catalogue/catalogue";
import { type Action, type Exit, exitsOf, type FlowDocument } from "./document";

/** A flow as a graph of its actions, by `Identifier`. Of actions that share one, the first counts. */
export interface FlowGraph {
  readonly actions: ReadonlyMap<string, Action>;
  /** Ways out of an action that lead to an action of the flow, in the order in which the service looks at them. */
  readonly exits: ReadonlyMap<string, readonly Exit[]>;
  readonly predecessors: ReadonlyMap<string, readonly string[]>;
  /** What the start leads to, itself first, in depth-first order: a conversation reads in this order. */
  readonly order: readonly string[];
  readonly reachable: ReadonlySet<string>;
}

/**
 * The graph of a flow. Ways that no contact can take are left out (see `liveExitsOf`), and so are those that lead
 * nowhere, which `validate` reports.
 */
export function flowGraph(document: FlowDocument): FlowGraph {
  const actions = new Map<string, Action>();
  for (const action of document.Actions) if (!actions.has(action.Identifier)) actions.set(action.Identifier, action);
  const exits = new Map<string, readonly Exit[]>();
  const predecessors = new Map<string, string[]>();
  for (const [id, action] of actions) {
    const live = liveExitsOf(action).filter(({ target }) => actions.has(target));
    exits.set(id, live);
    for (const target of new Set(live.map(({ target }) => target))) {
      predecessors.set(target, [...(predecessors.get(target) ?? []), id]);
    }
  }
  const order = depthFirst(document.StartAction, exits);
  return { actions, exits, predecessors, order, reachable: new Set(order) };
}

/**
 * Ways out of an action that a contact can take. The console fills `NextAction` of branching actions with a copy of
 * one branch that the service never looks at: it counts only where no condition and no `NoMatchingCondition` comes
 * before it.
 */
export function liveExitsOf(action: Action): readonly Exit[] {
  const exits = exitsOf(action);
  return nextIsLive(action) ? exits : exits.filter(({ kind }) => kind !== "next");
}

/** Actions after which, if they succeed, the flow is over: their `NextAction` is demanded and never taken. */
const leaving: ReadonlySet<string> = new Set([
  "TransferContactToQueue",
  "TransferToFlow",
  "DequeueContactAndTransferToQueue",
]);

function leaves({ Type, Parameters }: Pick<Action, "Type" | "Parameters">): boolean {
  return (
    leaving.has(Type) || (Type === "TransferParticipantToThirdParty" && Parameters?.ContinueFlowExecution === "False")
  );
}

/** Whether a contact can leave an action by its `NextAction`. */
export function nextIsLive({ Type, Parameters, Transitions = {} }: Action): boolean {
  const { Conditions = [], Errors = [] } = Transitions;
  if (leaves({ Type, Parameters: Parameters ?? {} }))
    return !Errors.some(({ ErrorType }) => ErrorType === "NoMatchingError");
  if (Conditions.length === 0) {
    // These have no outcome of their own beside their conditions, so that none of them holds.
    const spec = specOf(Type);
    const branching =
      spec !== undefined &&
      takenTransitions(spec, { Parameters: Parameters ?? {} }).required.includes("NoMatchingCondition");
    return !branching || !Errors.some(({ ErrorType }) => ErrorType === "NoMatchingCondition");
  }
  if (Errors.some(({ ErrorType }) => ErrorType === "NoMatchingCondition")) return false;
  const required = specOf(Type)?.conditions.requiredOperands ?? [];
  const operands = Conditions.flatMap(({ Condition }) => Condition.Operands.map(String));
  return required.length === 0 || !required.every((operand) => operands.includes(operand));
}

function depthFirst(start: string, exits: FlowGraph["exits"]): readonly string[] {
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id) || !exits.has(id)) continue;
    seen.add(id);
    const targets = (exits.get(id) ?? []).map(({ target }) => target);
    waiting.push(...targets.reverse());
  }
  return [...seen];
}

/**
 * Sets of actions that lead back to each other: the loops of a flow, outermost only (Tarjan's strongly connected
 * components). `exits` may leave out ways that are not to count.
 */
export function loopsOf(graph: Pick<FlowGraph, "actions" | "exits">): readonly ReadonlySet<string>[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const loops: ReadonlySet<string>[] = [];
  const targetsOf = (id: string) => (graph.exits.get(id) ?? []).map(({ target }) => target);

  const close = (id: string) => {
    if (low.get(id) !== index.get(id)) return;
    const members = stack.splice(stack.indexOf(id));
    for (const member of members) onStack.delete(member);
    if (members.length > 1 || targetsOf(id).includes(id)) loops.push(new Set(members));
  };
  const visit = (start: string) => {
    const frames = [{ id: start, targets: targetsOf(start), at: 0 }];
    open(start);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const target = frame.targets[frame.at++];
      if (target === undefined) {
        close(frame.id);
        frames.pop();
        lower(frames.at(-1)?.id, low.get(frame.id));
      } else if (!index.has(target)) {
        open(target);
        frames.push({ id: target, targets: targetsOf(target), at: 0 });
      } else if (onStack.has(target)) lower(frame.id, index.get(target));
    }
  };
  const open = (id: string) => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    stack.push(id);
    onStack.add(id);
  };
  const lower = (id: string | undefined, value: number | undefined) => {
    if (id !== undefined && value !== undefined) low.set(id, Math.min(low.get(id) ?? value, value));
  };

  for (const id of graph.actions.keys()) if (!index.has(id)) visit(id);
  return loops;
}
