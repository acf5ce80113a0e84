import { nearest } from "../../../config/nearest";
import type { Action, Transitions } from "../document";

/** The keys of each object of a flow; what stands in `Parameters` and `Metadata` is not among them. */
export const flowKeys = {
  flow: ["Version", "StartAction", "Metadata", "Actions", "Settings"],
  block: ["Identifier", "Type", "Parameters", "Transitions"],
  Transitions: ["NextAction", "Errors", "Conditions"],
  "branch of Errors": ["NextAction", "ErrorType"],
  "branch of Conditions": ["NextAction", "Condition"],
  Condition: ["Operator", "Operands"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Which object of a flow it is. */
export type KeyHolder = keyof typeof flowKeys;

/** The key that an unknown one most likely means; undefined where none is close. */
export function meantKey(key: string, holder: KeyHolder): string | undefined {
  return nearest(key, flowKeys[holder]);
}

/**
 * Whether the ways out of a block stand under a key that nobody knows but means this one, or all of its `Transitions` do:
 * that is a finding of the unknown key's own, and nothing is missing besides.
 */
export function waysElsewhere(action: Action, key: keyof Transitions): boolean {
  return standsElsewhere(action.Transitions, key, "Transitions") || standsElsewhere(action, "Transitions", "block");
}

/** Whether what should stand under a key stands under one that means it. */
export function standsElsewhere(object: object | undefined, key: string, holder: KeyHolder): boolean {
  const known: readonly string[] = flowKeys[holder];
  return Object.keys(object ?? {}).some((other) => !known.includes(other) && meantKey(other, holder) === key);
}
