import type { Severity } from "../finding";

/** Where something stands: the way to it, e.g. `Actions[3].Transitions`, and the `Identifier` of its block. */
export interface Place {
  readonly at: string;
  readonly block: string;
}

/** Takes down what is wrong at a place. `unfit`: an error that leaves no document. */
export type Report = (severity: Severity | "unfit", place: Place, what: string, fix: string, rule?: string) => void;

/** Own members of an object, by any key. */
export interface Members {
  readonly get: (key: string) => unknown;
}

/** @see Members */
export function membersOf(value: object): Members {
  return { get: (key) => (Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined) };
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A place within a place. */
export function within({ at, block }: Place, step: string): Place {
  return { at: `${at}${step}`, block };
}
