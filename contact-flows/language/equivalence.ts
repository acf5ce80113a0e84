import type { FlowDocument } from "./document";
import { withoutHabits } from "./equivalence/habits";
import { namesOf, retargeted } from "./equivalence/names";
import { withSortedKeys } from "./equivalence/sorted";

/**
 * A flow in its normal form, as JSON text: two flows have the same one when no contact can tell them apart. Layout is
 * left out, as is `NextAction` where it is never taken. Blocks have numbers, in the order of a walk from the start, in
 * place of their identifiers; those that cannot be reached come last, in an order that depends only on what they do.
 * Keys and errors are sorted; conditions only where they cannot hold together, since the first that holds counts. Foreign keys stay.
 */
export function canonicalFlow(document: FlowDocument): string {
  const { Metadata: _layout, Actions, StartAction, ...rest } = document;
  const names = namesOf(StartAction, Actions.map(withoutHabits));
  const actions = names.actions.map(({ name, action }) => ({ ...retargeted(action, names.nameOf), Identifier: name }));
  const flow = { ...rest, StartAction: names.nameOf(StartAction), Actions: actions };
  return JSON.stringify(withSortedKeys(flow), undefined, 2);
}

/** Whether two flows do the same to every contact. @see canonicalFlow */
export function equivalent(a: FlowDocument, b: FlowDocument): boolean {
  return a === b || canonicalFlow(a) === canonicalFlow(b);
}
