import type { Action, Exit, FlowDocument, JsonObject, JsonValue } from "./document";
import { type FlowGraph, flowGraph } from "./graph";

/** Where a block is on the console's canvas, in its units; `x` to the right, `y` downwards. */
interface Position {
  readonly x: number;
  readonly y: number;
}

// Measures of the console's blocks: about 200 wide, and as high as their title, summary and rows of branches.
const columnWidth = 280;
const gap = 40;
const bareHeight = 140;
const rowHeight = 28;
const entryPoint: Position = { x: 40, y: 40 };
const firstColumn = entryPoint.x + 200;

/**
 * The document with a place for every block, so that the console opens it well laid out: from left to right by depth,
 * branches from top to bottom in their order, and what no way leads to below. Places that it has are replaced; all else
 * in its metadata stays.
 */
export function withLayout(document: FlowDocument): FlowDocument {
  const places = positionsOf(document);
  const metadata = document.Metadata ?? {};
  const known = asObject(metadata.ActionMetadata);
  const laidOut = [...places].map(([id, { x, y }]): [string, JsonObject] => {
    return [id, { ...asObject(Object.hasOwn(known, id) ? known[id] : undefined), position: { x, y } }];
  });
  // As entries, since an identifier may be `__proto__`.
  const ActionMetadata = Object.fromEntries([...Object.entries(known), ...laidOut]);
  return { ...document, Metadata: { ...metadata, entryPointPosition: { ...entryPoint }, ActionMetadata } };
}

function asObject(value: JsonValue | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** Place of every block, by `Identifier`. */
function positionsOf(document: FlowDocument): ReadonlyMap<string, Position> {
  const graph = flowGraph(document);
  const places = new Map<string, Position>();
  const main = place([document.StartAction], graph, places, entryPoint.y);
  place([...graph.actions.keys()], graph, places, main + 2 * gap);
  return places;
}

/** Places what the roots lead to and has no place yet, from `top` downwards; gives where the room below begins. */
function place(roots: readonly string[], graph: FlowGraph, places: Map<string, Position>, top: number): number {
  const { order, parents, forward } = read(roots, graph, places);
  const columns = columnsOf(order, forward);
  const free = new Map<number, number>();
  for (const id of order.preorder) {
    const column = columns.get(id) ?? 0;
    // A branch starts beside its block, or below what is there: each column fills from top to bottom in reading order.
    const y = Math.max(free.get(column) ?? top, places.get(parents.get(id) ?? "")?.y ?? top);
    places.set(id, { x: firstColumn + column * columnWidth, y });
    free.set(column, y + heightOf(graph.actions.get(id)) + gap);
  }
  return Math.max(top, ...free.values());
}

interface Reading {
  readonly order: { readonly preorder: readonly string[]; readonly postorder: readonly string[] };
  /** The block whose branch was followed first to a block. */
  readonly parents: ReadonlyMap<string, string>;
  /** Ways on from a block that do not lead back. */
  readonly forward: ReadonlyMap<string, readonly string[]>;
}

/** Reads depth first along the branches; ways to a block that is still being read lead back. */
function read(roots: readonly string[], graph: FlowGraph, placed: ReadonlyMap<string, unknown>): Reading {
  const [preorder, postorder]: [string[], string[]] = [[], []];
  const parents = new Map<string, string>();
  const forward = new Map<string, string[]>();
  const open = new Set<string>();
  const frames: { readonly id: string; readonly targets: readonly string[]; at: number }[] = [];
  const enter = (id: string) => {
    preorder.push(id);
    open.add(id);
    forward.set(id, []);
    frames.push({ id, targets: targetsOf(graph.exits.get(id) ?? []), at: 0 });
  };
  for (const root of roots) {
    if (!graph.actions.has(root) || placed.has(root) || forward.has(root)) continue;
    enter(root);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const target = frame.targets[frame.at++];
      if (target === undefined) {
        frames.pop();
        open.delete(frame.id);
        postorder.push(frame.id);
      } else if (!open.has(target) && !placed.has(target)) {
        forward.get(frame.id)?.push(target);
        if (forward.has(target)) continue;
        parents.set(target, frame.id);
        enter(target);
      }
    }
  }
  return { order: { preorder, postorder }, parents, forward };
}

const ranks = { next: 0, condition: 0, error: 1 };

/** What goes well comes first, so that it runs along the top; the console shows errors last, too. */
function targetsOf(exits: readonly Exit[]): readonly string[] {
  const sorted = [...exits].sort((a, b) => ranks[a.kind] - ranks[b.kind]);
  return [...new Set(sorted.map(({ target }) => target))];
}

/** Column of every block: right of all that lead to it, but for ways back. */
function columnsOf({ postorder }: Reading["order"], forward: Reading["forward"]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const id of postorder.toReversed()) {
    const column = columns.get(id) ?? 0;
    columns.set(id, column);
    for (const target of forward.get(id) ?? []) columns.set(target, Math.max(columns.get(target) ?? 0, column + 1));
  }
  return columns;
}

function heightOf(action: Action | undefined): number {
  const { Conditions = [], Errors = [] } = action?.Transitions ?? {};
  return bareHeight + rowHeight * (Conditions.length + Errors.length + 1);
}
