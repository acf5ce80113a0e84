import type { Action } from "../document";
import { type Reference, referencesIn, referencesInText } from "../references";

const known = new WeakMap<Action, readonly Reference[]>();

/** All that an action refers to, each reference once: in its parameters and in the operands of its conditions. */
export function readsOf(action: Action): readonly Reference[] {
  const before = known.get(action);
  if (before !== undefined) return before;
  const reads = new Map<string, Reference>();
  for (const reference of referencesIn(action.Parameters)) reads.set(reference.path, reference);
  for (const { Condition } of action.Transitions?.Conditions ?? []) {
    for (const operand of Condition.Operands) {
      if (typeof operand !== "string") continue;
      for (const reference of referencesInText(operand)) reads.set(reference.path, reference);
    }
  }
  const all = [...reads.values()];
  known.set(action, all);
  return all;
}

/** The same, one reference for each namespace, and for each key of attributes, which are written one by one. */
export function distinctReadsOf(action: Action): readonly Reference[] {
  const distinct = new Map<string, Reference>();
  for (const reference of readsOf(action)) {
    const { namespace, key } = reference;
    const name = namespace === "Attributes" || namespace === "FlowAttributes" ? `${namespace}.${key}` : namespace;
    if (!distinct.has(name)) distinct.set(name, reference);
  }
  return [...distinct.values()];
}
