import { type ActionType, specOf } from "../../catalogue/catalogue";
import type { JsonValue } from "../../document";
import type { Shape, StepOptions } from "../call";
import type { Cursor } from "../cursor";
import type { ErrorOf, ParametersOf, TakenActions } from "../parameters";
import { branchesOf, type Way } from "../plan";

/** A comparison of an action's outcome, and where it leads. */
export interface Outcome<S extends Shape> {
  /** `Equals` unless it is said. */
  readonly operator?: string;
  readonly operand: string;
  readonly to: Way<S>;
}

/** Steps for what has no step of its own. */
export interface AnySteps<S extends Shape> {
  /**
   * Any action of the flow language, with its parameters as the service names them. Errors that the service demands
   * and that are not told go where failures go.
   *
   * @example call.do("TagContact", { Tags: { reason: "order" } });
   */
  do<T extends TakenActions<S["type"], S["channel"]> & ActionType>(
    type: T,
    parameters: ParametersOf<T>,
    branches?: {
      readonly errors?: { readonly [E in ErrorOf<T>]?: Way<S> };
      readonly conditions?: readonly Outcome<S>[];
    },
    options?: StepOptions<S>,
  ): void;
  /**
   * An action that this language does not know, or not in this form, carried as it is: nothing is added and nothing
   * refused. `next` is `none` where it has no `NextAction`.
   */
  raw(
    type: string,
    parameters: Readonly<Record<string, JsonValue>>,
    branches?: {
      readonly next?: Way<S> | "none";
      readonly errors?: Readonly<Record<string, Way<S>>>;
      readonly conditions?: readonly Outcome<S>[];
    },
    options?: { readonly name?: string },
  ): void;
}

/** @see AnySteps */
export function anySteps<S extends Shape>(cursor: Cursor<S>): AnySteps<S> {
  return {
    do(type, parameters, { errors = {}, conditions = [] } = {}, { name, ...options } = {}) {
      cursor.add([
        {
          type,
          name,
          suggested: words(type),
          parameters: parameters as Readonly<Record<string, unknown>>,
          conditions,
          errors: branchesOf(options, errors as Readonly<Record<string, Way<S>>>),
        },
      ]);
    },
    raw(type, parameters, { next, errors = {}, conditions = [] } = {}, { name } = {}) {
      cursor.add([
        {
          type,
          name,
          suggested: words(type),
          parameters,
          conditions,
          errors: { otherwise: "undeclared", ways: errors },
          next: next ?? (specOf(type)?.next === "forbidden" ? "none" : "continue"),
          raw: true,
        },
      ]);
    },
  };
}

/** `UpdateContactData` as `Update contact data`. */
function words(type: string): string {
  const spaced = type.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return spaced === "" ? "Block" : spaced;
}
