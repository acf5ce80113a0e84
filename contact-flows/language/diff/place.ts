import { branchWords } from "./branch-words";
import { nameOf, ownName } from "./naming";
import type { Block, Side } from "./side";

/** Where a block stands: `after "Main menu", pressing 2`. */
export function placeOf(side: Side, id: string): string {
  if (id === side.document.StartAction) return "at the start";
  if (!side.graph.reachable.has(id)) return "in a part that no contact reaches";
  const entries = (side.entries.get(id) ?? []).filter(({ from }) => side.graph.reachable.has(from.id));
  const others = entries.filter(({ from }) => from.id !== id);
  const entry = others.find(({ way }) => way.kind !== "error") ?? others[0];
  if (entry === undefined) return "in the flow";
  const { remark } = branchWords(side, entry.from, entry.way);
  return `after ${nameOf(side, entry.from.id)}${remark === "" ? "" : `, ${remark}`}`;
}

/** How to point at a block that stays: by its name, or by its place when it has none. */
export function pointAt(side: Side, block: Block): string {
  const name = ownName(side, block.action);
  return name === undefined ? placeOf(side, block.id) : `at ${name}`;
}
