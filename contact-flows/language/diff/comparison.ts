import type { DeepClasses } from "./classes";
import type { Pairs } from "./pairs";
import type { Block, Side } from "./side";

/** Two flows whose blocks are paired. */
export interface Comparison extends Pairs {
  readonly before: Side;
  readonly after: Side;
  /** Blocks of the newer flow that stand elsewhere than they did. */
  readonly moved: ReadonlySet<string>;
  readonly classes: DeepClasses;
}

/** Pairs with what follows from them. */
export function comparisonOf(before: Side, after: Side, pairs: Pairs, classes: DeepClasses): Comparison {
  return { ...pairs, before, after, classes, moved: movedBlocks(before, after, pairs) };
}

/** Whether a way that led to one block now leads to the same one. */
export function sameTarget(comparison: Comparison, older: string, newer: string): boolean {
  const { before, after, toAfter } = comparison;
  if (!before.blocks.has(older)) return older === newer && !after.blocks.has(newer);
  if (toAfter.get(older) === newer) return true;
  // Of blocks that no contact reaches, those that do the same are not told apart.
  const aside = !before.graph.reachable.has(older) && !after.graph.reachable.has(newer);
  return aside && doTheSame(comparison, older, newer);
}

/** Whether two blocks, and all that follows them, do the same. */
export function doTheSame({ before, after, classes }: Comparison, older: string, newer: string): boolean {
  const known = classes(before, older);
  return known !== undefined && known === classes(after, newer);
}

/**
 * Whether a way leads elsewhere only because blocks were put in between, taken out or moved, which is told already:
 * past those blocks it goes on as it did.
 */
export function isExplained(comparison: Comparison, older: string, newer: string): boolean {
  const { before, after, toAfter, toBefore, moved } = comparison;
  const past = (side: Side, start: string, floats: (id: string) => boolean) => {
    const seen = new Set<string>();
    let id = start;
    while (floats(id) && !seen.has(id)) {
      seen.add(id);
      id = mainWay(side.blocks.get(id)) ?? "";
    }
    return id;
  };
  const from = past(before, older, (id) => before.blocks.has(id) && !isSettled(toAfter.get(id), moved));
  const to = past(after, newer, (id) => after.blocks.has(id) && (!toBefore.has(id) || moved.has(id)));
  return from !== "" && toAfter.get(from) === to;
}

function isSettled(partner: string | undefined, moved: ReadonlySet<string>): boolean {
  return partner !== undefined && !moved.has(partner);
}

/** Where a block goes on when nothing special happens. */
export function mainWay(block: Block | undefined): string | undefined {
  const ways = [...(block?.ways.values() ?? [])];
  return (ways.find(({ kind }) => kind === "next") ?? ways[0])?.target;
}

/** Blocks that nothing leads to any more that did, out of the order in which most of the others still are. */
function movedBlocks(before: Side, after: Side, { toAfter, toBefore }: Pairs): ReadonlySet<string> {
  const kept = [...toBefore].filter(([id, old]) => after.graph.reachable.has(id) && before.graph.reachable.has(old));
  const order = (side: Side, id: string) => side.position.get(id) ?? 0;
  const sorted = kept.sort(([a], [b]) => order(after, a) - order(after, b));
  const inOrder = longestRise(sorted.map(([, old]) => order(before, old)));
  const moved = sorted.filter(([id, old], index) => {
    if (inOrder.has(index) || (after.blocks.get(id)?.ways.size ?? 0) === 0) return false;
    const was = (before.entries.get(old) ?? []).map(({ from, way }) => `${toAfter.get(from.id)} ${way.key}`);
    return !(after.entries.get(id) ?? []).some(({ from, way }) => was.includes(`${from.id} ${way.key}`));
  });
  return new Set(moved.map(([id]) => id));
}

/** Places of a longest rising subsequence (patience sorting). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? -1] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rise = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rise.add(index);
  return rise;
}
