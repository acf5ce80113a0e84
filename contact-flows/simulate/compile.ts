import { specOf } from "../language/catalogue/catalogue";
import type { Action, Channel, FlowDocument, FlowType, JsonValue } from "../language/document";
import { liveExitsOf } from "../language/graph";
import { type Template, template } from "./template";
import type { SimulatedFlow } from "./world";

/** A parameter with its texts taken apart. */
export type CompiledValue =
  | Template
  | number
  | boolean
  | null
  | readonly CompiledValue[]
  | { readonly members: ReadonlyMap<string, CompiledValue> };

export interface CompiledBranch {
  /** As coverage and traces name it: an operand, the type of an error, or `NextAction`. */
  readonly label: string;
  readonly target: string;
  /** Place in `branches` of its block; -1 of one that no contact can take. */
  readonly index: number;
}

export interface CompiledBlock {
  readonly id: string;
  readonly action: Action;
  readonly parameters: ReadonlyMap<string, CompiledValue>;
  readonly conditions: readonly (CompiledBranch & {
    readonly operator: string;
    readonly operands: readonly Template[];
  })[];
  readonly errors: ReadonlyMap<string, CompiledBranch>;
  readonly next: CompiledBranch | undefined;
  /** Ways out that a contact can take. */
  readonly branches: readonly string[];
  /** Channels on which it does something; undefined of a type that nobody knows. */
  readonly channels: readonly Channel[] | undefined;
  /**
   * Types of flows that may have it, in them or in a module that they invoke; undefined of one for all of them, or for
   * modules alone, of one that ends the flow whether it may or not, and of a type that nobody knows.
   */
  readonly flowTypes: readonly FlowType[] | undefined;
}

export interface CompiledFlow {
  readonly id: string;
  readonly name: string;
  readonly type: FlowType;
  readonly document: FlowDocument;
  readonly start: string;
  readonly blocks: ReadonlyMap<string, CompiledBlock>;
  /** A module's results, where it declares any. */
  readonly results: readonly string[] | undefined;
}

const compiled = new WeakMap<FlowDocument, CompiledFlow["blocks"]>();

/** A flow made ready to run: its blocks by id, their texts taken apart. Done once for each document. */
export function compileFlow({ id, name, type, document, results }: SimulatedFlow): CompiledFlow {
  let blocks = compiled.get(document);
  if (blocks === undefined) {
    blocks = compileBlocks(document);
    compiled.set(document, blocks);
  }
  return { id, name, type, document, start: document.StartAction, blocks, results };
}

function compileBlocks(document: FlowDocument): CompiledFlow["blocks"] {
  const blocks = new Map<string, CompiledBlock>();
  for (const action of document.Actions) {
    // Of blocks that share an id, the first counts.
    if (!blocks.has(action.Identifier)) blocks.set(action.Identifier, compileBlock(action));
  }
  return blocks;
}

function compileBlock(action: Action): CompiledBlock {
  const { Identifier: id, Type, Parameters = {}, Transitions = {} } = action;
  const { Conditions = [], Errors = [], NextAction } = Transitions;
  const labels: string[] = [];
  const hasNext = liveExitsOf(action).some(({ kind }) => kind === "next");
  const branch = (label: string, target: string, live = true): CompiledBranch => {
    return { label, target, index: live ? labels.push(label) - 1 : -1 };
  };
  const conditions = Conditions.map(({ Condition: { Operator, Operands }, NextAction }) => ({
    ...branch(Operands.join(", "), NextAction),
    operator: Operator,
    operands: Operands.map((operand) => template(String(operand))),
  }));
  const errors = new Map<string, CompiledBranch>();
  for (const { ErrorType, NextAction } of Errors) {
    if (!errors.has(ErrorType)) errors.set(ErrorType, branch(ErrorType, NextAction));
  }
  const next = NextAction === undefined ? undefined : branch("NextAction", NextAction, hasNext);
  const parameters = new Map(Object.entries(Parameters).map(([key, value]) => [key, compileValue(value)]));
  const { channels, flowTypes = "all" } = specOf(Type) ?? {};
  const anywhere = flowTypes === "all" || Type === "EndFlowExecution" || flowTypes.every((type) => type === "MODULE");
  return {
    ...{ id, action, parameters, conditions, errors, next, channels, branches: labels },
    flowTypes: anywhere ? undefined : flowTypes,
  };
}

function compileValue(value: JsonValue): CompiledValue {
  if (typeof value === "string") return template(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => compileValue(item));
  return { members: new Map(Object.entries(value).map(([key, inner]) => [key, compileValue(inner)])) };
}
