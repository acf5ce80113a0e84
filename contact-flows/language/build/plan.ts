import type { Branch, Shape } from "./call";
import type { Cursor } from "./cursor";

/** Where a way out leads: a branch of its own, or on to the next step. */
export type Way<S extends Shape> = Branch<S> | "continue";

/** A branch that a step tells itself: `block` is the block that it leaves. */
export class Inner<S extends Shape> {
  constructor(readonly tell: (cursor: Cursor<S>, block: string) => void) {}
}

/** Where a way out leads, for the steps themselves; `failure`: to the place that says what happens on failure. */
export type PlannedWay<S extends Shape> = Way<S> | Inner<S> | "failure";

/** What a step does about its errors. */
export interface ErrorPlan<S extends Shape> {
  /** For every error that has no way of its own; undefined: what the flow says. */
  readonly otherwise?: Way<S> | "undeclared" | undefined;
  /** By type of error; one that is undefined is treated as all others are. */
  readonly ways?: Readonly<Record<string, PlannedWay<S> | undefined>>;
}

export interface ConditionPlan<S extends Shape> {
  /** `Equals` unless it is said. */
  readonly operator?: string;
  readonly operand: string;
  readonly to: PlannedWay<S>;
}

/** One block that a step adds, with its ways out. Ways that share a branch share what it tells. */
export interface StepPlan<S extends Shape> {
  readonly type: string;
  /** Name of the block, where the author gave one. */
  readonly name?: string | undefined;
  /** Name that says what the block does. */
  readonly suggested: string;
  /** May hold values, resources and templates, which become texts when the flow is written. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly conditions?: readonly ConditionPlan<S>[];
  readonly errors?: ErrorPlan<S>;
  /** `none`: the block has no `NextAction`. By default it goes on with the next step. */
  readonly next?: PlannedWay<S> | "none";
  /** Whether `again` in its branches leads back here. */
  readonly asks?: true;
  /** Takes what the author gave as it is: nothing is added, nothing refused. */
  readonly raw?: true;
}

/** The options of a step as a plan for its errors. */
export function branchesOf<S extends Shape>(
  options: {
    readonly onFailure?: Way<S> | "undeclared" | undefined;
  },
  ways: ErrorPlan<S>["ways"] = {},
): ErrorPlan<S> {
  return { otherwise: options.onFailure, ways };
}
