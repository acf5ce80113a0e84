import { type Action, exitsOf, type Transitions } from "../document";
import { compareText, withSortedKeys } from "./sorted";

/** Names of the blocks of a flow that do not depend on their identifiers, nor on the order in which they are written. */
export interface Names {
  /** Reachable blocks in the order of a walk, then the others. */
  readonly actions: readonly { readonly name: string; readonly action: Action }[];
  /** The name of the block that has an identifier, or a word for a target that leads nowhere. */
  readonly nameOf: (identifier: string) => string;
}

/** Most steps of telling unreachable blocks apart; more of them than that no flow may have in all. */
const maxRounds = 250;

/** @see Names. The actions have their live exits only, with errors sorted. */
export function namesOf(start: string, actions: readonly Action[]): Names {
  const first = new Map<string, Action>();
  for (const action of actions) if (!first.has(action.Identifier)) first.set(action.Identifier, action);
  const reachable = reachableFrom(start, first);
  const names = new Map<Action, string>(reachable.map((action, index) => [action, String(index + 1)]));
  const others = actions.filter((action) => !names.has(action));
  const ranks = ranksOf(others, first, names);
  for (const action of others) names.set(action, `unreachable ${(ranks.get(action) ?? 0) + 1}`);
  const sorted = [...others].sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
  return {
    actions: [...reachable, ...sorted].map((action) => ({ action, name: names.get(action) ?? "" })),
    nameOf: (identifier) => {
      const action = first.get(identifier);
      return action === undefined ? nowhere(identifier) : (names.get(action) ?? "");
    },
  };
}

/** An action with other words for its targets. */
export function retargeted(action: Action, nameOf: Names["nameOf"]): Action {
  if (action.Transitions === undefined) return action;
  const { NextAction, Errors, Conditions, ...rest } = action.Transitions;
  const renamed = <Branch extends { readonly NextAction: string }>(branches: readonly Branch[]) =>
    branches.map((branch) => ({ ...branch, NextAction: nameOf(branch.NextAction) }));
  const Transitions: Transitions = {
    ...rest,
    ...(NextAction !== undefined && { NextAction: nameOf(NextAction) }),
    ...(Errors !== undefined && { Errors: renamed(Errors) }),
    ...(Conditions !== undefined && { Conditions: renamed(Conditions) }),
  };
  return { ...action, Transitions };
}

/** An unconnected branch is the same in all drafts; a target that is not there is told apart by its name. */
function nowhere(identifier: string): string {
  return identifier === "" ? "" : `nowhere: ${identifier}`;
}

function reachableFrom(start: string, actions: ReadonlyMap<string, Action>): readonly Action[] {
  const seen = new Set<string>([start]);
  // A set grows while it is walked: breadth first, without a queue beside it.
  for (const id of seen) {
    const action = actions.get(id);
    for (const { target } of action === undefined ? [] : exitsOf(action)) seen.add(target);
  }
  return [...seen].flatMap((id) => actions.get(id) ?? []);
}

/**
 * Ranks of unreachable blocks by what they do and lead to, the same for those that do the same (partition refinement:
 * ranks by their own text first, then again and again by the ranks of their targets, until no more of them differ).
 */
function ranksOf(
  others: readonly Action[],
  first: ReadonlyMap<string, Action>,
  reachable: ReadonlyMap<Action, string>,
): ReadonlyMap<Action, number> {
  const nameOf = (identifier: string) => {
    const action = first.get(identifier);
    return action === undefined ? nowhere(identifier) : (reachable.get(action) ?? "unreachable");
  };
  const targets = new Map(
    others.map((action) => [action, exitsOf(action).flatMap(({ target }) => first.get(target) ?? [])]),
  );
  const text = (action: Action) => JSON.stringify(withSortedKeys({ ...retargeted(action, nameOf), Identifier: "" }));
  let ranks = ranked(others, text);
  for (let round = 0, told = 0; round < maxRounds && told < new Set(ranks.values()).size; round++) {
    told = new Set(ranks.values()).size;
    const before = ranks;
    const seen = (action: Action) => (targets.get(action) ?? []).map((target) => before.get(target) ?? "");
    ranks = ranked(others, (action) => `${before.get(action) ?? 0}: ${seen(action).join(" ")}`);
  }
  return ranks;
}

function ranked(actions: readonly Action[], signatureOf: (action: Action) => string): ReadonlyMap<Action, number> {
  const signatures = new Map(actions.map((action) => [action, signatureOf(action)]));
  const order = [...new Set(signatures.values())].sort(compareText);
  const ranks = new Map(order.map((signature, index) => [signature, index]));
  return new Map(actions.map((action) => [action, ranks.get(signatures.get(action) ?? "") ?? 0]));
}
