import type { Action, FlowDocument, JsonObject, JsonValue } from "../document";
import { withoutHabits } from "../equivalence/habits";
import { type FlowGraph, flowGraph } from "../graph";

/** A way out of a block that a contact can take. */
export interface Way {
  /** What makes it the same way in another version of the block. */
  readonly key: string;
  readonly kind: "next" | "condition" | "error";
  /** Operand of a condition, type of an error, or `NextAction`. */
  readonly label: string;
  readonly operator: string;
  readonly target: string;
}

/** A block with what the service looks at, made comparable. */
export interface Block {
  readonly id: string;
  /** In one spelling, and without what is never looked at. */
  readonly action: Action;
  /** Type and parameters: equal for blocks that do the same, wherever they stand. */
  readonly content: string;
  readonly ways: ReadonlyMap<string, Way>;
  /** What the file holds of it beyond the language, which the service may refuse. */
  readonly foreign: string;
}

/** One of the two versions of a flow. */
export interface Side {
  readonly document: FlowDocument;
  readonly graph: FlowGraph;
  readonly blocks: ReadonlyMap<string, Block>;
  /** Place in the conversation; blocks that no contact reaches come last. */
  readonly position: ReadonlyMap<string, number>;
  /** The ways that lead to a block, as the conversation goes. */
  readonly entries: ReadonlyMap<string, readonly { readonly from: Block; readonly way: Way }[]>;
}

/** Makes a flow comparable. */
export function sideOf(document: FlowDocument): Side {
  const graph = flowGraph(document);
  const blocks = new Map([...graph.actions].map(([id, action]) => [id, blockOf(id, action)]));
  const rest = [...blocks.keys()].filter((id) => !graph.reachable.has(id));
  const position = new Map([...graph.order, ...rest].map((id, index) => [id, index]));
  const entries = new Map<string, { from: Block; way: Way }[]>();
  for (const id of position.keys()) {
    const from = blocks.get(id);
    if (from === undefined) continue;
    for (const way of from.ways.values()) {
      const known = entries.get(way.target);
      if (known === undefined) entries.set(way.target, [{ from, way }]);
      else known.push({ from, way });
    }
  }
  return { document, graph, blocks, position, entries };
}

function blockOf(id: string, written: Action): Block {
  const action = withoutHabits(written);
  const ways = new Map<string, Way>();
  for (const way of waysOf(action)) {
    let { key } = way;
    // Of conditions that are written twice the service takes the first; the others are still told apart.
    while (ways.has(key)) key += " again";
    ways.set(key, { ...way, key });
  }
  const content = `${action.Type} ${canonical(action.Parameters ?? {})}`;
  return { id, action, content, ways, foreign: foreignTo(action) };
}

function foreignTo({
  Identifier: _id,
  Type: _type,
  Parameters: _parameters,
  Transitions = {},
  ...rest
}: Action): string {
  const { NextAction: _next, Errors = [], Conditions = [], ...beside } = Transitions;
  const branches = [
    ...Errors.map(({ NextAction: _target, ErrorType, ...more }) => [ErrorType, more]),
    ...Conditions.map(({ NextAction: _target, Condition: { Operator, Operands, ...inside }, ...more }) => [
      `${Operator} ${Operands.join(", ")}`,
      { ...more, ...inside },
    ]),
  ].filter(([, more]) => Object.keys(more ?? {}).length > 0);
  return [rest, beside, branches].every((part) => Object.keys(part).length === 0)
    ? ""
    : canonical(JSON.parse(JSON.stringify([rest, beside, branches])) as JsonValue);
}

function waysOf(action: Action): readonly Way[] {
  const { Conditions = [], Errors = [], NextAction } = action.Transitions ?? {};
  const ways = Conditions.map(({ Condition, NextAction: target }): Way => {
    const label = Condition.Operands.join(", ");
    const key = `${Condition.Operator} ${label}`;
    return { key, kind: "condition", label, operator: Condition.Operator, target };
  });
  for (const { ErrorType, NextAction: target } of Errors)
    ways.push({ key: `error ${ErrorType}`, kind: "error", label: ErrorType, operator: "", target });
  if (NextAction !== undefined)
    ways.push({ key: "next", kind: "next", label: "NextAction", operator: "", target: NextAction });
  return ways;
}

/** JSON that is the same for the same value, however its keys are ordered. */
export function canonical(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}
