import type { Action, JsonObject, JsonValue } from "../document";
import { nextIsLive } from "../graph";

/** A condition of a block, with its operand as text. */
export interface BlockCondition {
  readonly operator: string;
  readonly operand: string;
  readonly target: string;
}

/** A block of an exported flow, as the forms look at it. */
export interface Block {
  readonly id: string;
  readonly type: string;
  readonly parameters: JsonObject;
  readonly conditions: readonly BlockCondition[];
  /** Target by type of error. */
  readonly errors: ReadonlyMap<string, string>;
  /** Where it goes on, where a contact can go that way; `none`: it has no `NextAction`. */
  readonly next: { readonly target: string } | "none" | "never taken";
}

/** @see Block */
export function blockOf(action: Action): Block {
  const { Identifier, Type, Parameters = {}, Transitions = {} } = action;
  const { Conditions = [], Errors = [], NextAction } = Transitions;
  return {
    id: Identifier,
    type: Type,
    parameters: Parameters,
    conditions: Conditions.map(({ Condition, NextAction: target }) => ({
      operator: Condition.Operator,
      operand: String(Condition.Operands[0]),
      target,
    })),
    errors: new Map(Errors.map(({ ErrorType, NextAction: target }) => [ErrorType, target])),
    next: NextAction === undefined ? "none" : nextIsLive(action) ? { target: NextAction } : "never taken",
  };
}

/** Reads parameters one by one; what is left unread at the end keeps a form from being used. */
export class ParameterReader {
  private readonly rest: Map<string, JsonValue>;

  constructor(parameters: JsonObject) {
    this.rest = new Map(Object.entries(parameters));
  }

  /** The value of a parameter, which counts as read from now on. */
  take(name: string): JsonValue | undefined {
    const value = this.rest.get(name);
    this.rest.delete(name);
    return value;
  }

  /** As `take`, but only a text; anything else stays unread. */
  text(name: string): string | undefined {
    const value = this.rest.get(name);
    if (typeof value !== "string") return undefined;
    this.rest.delete(name);
    return value;
  }

  /** A whole number, written as a number or in its plain form as a text. */
  whole(name: string): number | undefined {
    const value = this.rest.get(name);
    if (!/^(0|[1-9]\d{0,14})$/.test(String(value))) return undefined;
    this.rest.delete(name);
    return Number(value);
  }

  /** An object, read in its turn. */
  inner(name: string): ParameterReader | undefined {
    const value = this.rest.get(name);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    this.rest.delete(name);
    return new ParameterReader(value as JsonObject);
  }

  /** Whether everything was read. */
  get done(): boolean {
    return this.rest.size === 0;
  }

  /** All that was not read yet. */
  entries(): readonly (readonly [string, JsonValue])[] {
    const entries = [...this.rest];
    this.rest.clear();
    return entries;
  }
}
