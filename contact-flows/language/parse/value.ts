import type { Finding } from "../finding";
import { documentError, kindOf } from "./finding";
import { tooDeep } from "./text";

/** What a walk over a value tells. */
export interface Walk {
  /** Members of all objects in it. */
  readonly members: number;
  /** Why it cannot be written as JSON, or is not looked into. */
  readonly problem: Finding | undefined;
}

/** Looks at all of a value once: its size, and whether JSON can hold it. A value that holds itself counts as too deep. */
export function walk(value: unknown): Walk {
  const found: { members: number; problem: Finding | undefined } = { members: 0, problem: undefined };
  const visit = (inner: unknown, depth: number): void => {
    if (found.problem !== undefined || typeof inner === "string") return;
    if (typeof inner !== "object" || inner === null) {
      if (!isScalar(inner)) found.problem = unwritable(inner);
      return;
    }
    found.problem = tooDeep(depth);
    if (Array.isArray(inner)) for (const element of inner) visit(element, depth + 1);
    else if (isPlain(inner)) {
      for (const key of Object.keys(inner)) {
        const member: unknown = (inner as Record<string, unknown>)[key];
        // A member that is undefined is no member, as for JSON.stringify: what a builder leaves out.
        if (member === undefined) continue;
        found.members++;
        visit(member, depth + 1);
      }
    } else found.problem = unwritable(inner);
  };
  visit(value, 1);
  return found;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another realm has a prototype of its own, whose prototype is null.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function unwritable(value: unknown): Finding {
  if (value === undefined) return unwritableKind("undefined");
  return unwritableKind(
    typeof value === "number" ? "a number beyond all bounds" : `${kindOf(value)} that is not of JSON`,
  );
}

function unwritableKind(what: string): Finding {
  return documentError(
    "json",
    `It holds ${what}, which would be lost when the flow is written: JSON has objects, lists, texts, finite numbers, true, false and null.`,
    "Write it as a text, or leave it out.",
  );
}
