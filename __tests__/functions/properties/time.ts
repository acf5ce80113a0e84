import { noonMs } from "../builders/invitation";
import type { Choose } from "./chance";

/** A clock of its own, and what happens at it: one thing at a time, in an order that chance gives. */
export interface Time {
  readonly nowMs: () => number;
  /** Goes on when it is its turn, so many milliseconds from now or later. */
  readonly turn: (afterMs?: number) => Promise<void>;
  /** Gives turns until nobody waits for one. */
  readonly pass: () => Promise<void>;
}

/** @see Time */
export function timeOf(choose: Choose): Time {
  const waiting: { readonly dueMs: number; readonly go: () => void }[] = [];
  let nowMs = noonMs;
  const afterAll = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    nowMs: () => nowMs,
    turn: (afterMs = 0) => new Promise((go) => waiting.push({ dueMs: nowMs + afterMs, go })),
    pass: async () => {
      for (await afterAll(); waiting.length > 0; await afterAll()) {
        nowMs = Math.max(nowMs, Math.min(...waiting.map(({ dueMs }) => dueMs)));
        const due = waiting.filter(({ dueMs }) => dueMs <= nowMs);
        const [next] = due.splice(choose(due.length), 1);
        if (next === undefined) return;
        waiting.splice(waiting.indexOf(next), 1);
        nowMs += choose(120);
        next.go();
      }
    },
  };
}
