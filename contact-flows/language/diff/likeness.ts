import { leavesOf } from "./leaves";
import { type Pairing, type Pairs, unpaired } from "./pairs";
import type { Block } from "./side";

/** Blocks less alike than this are told as one that went and one that came. */
const alike = 0.45;
const weightOfContent = 0.75;

/** Pairs what is left, most alike first: same type, and much of the same text, resources and neighbours. */
export function byLikeness(pairs: Pairing): void {
  const newer = new Map<string, Felt[]>();
  for (const block of unpaired(pairs.after, pairs.toBefore)) {
    const { Type } = block.action;
    newer.set(Type, [...(newer.get(Type) ?? []), feel(block)]);
  }
  const found = unpaired(pairs.before, pairs.toAfter).flatMap((block) => {
    const older = feel(block);
    return (newer.get(block.action.Type) ?? []).flatMap((candidate) => {
      const score = likeness(older, candidate, pairs);
      return score < alike ? [] : [{ from: block.id, to: candidate.block.id, score }];
    });
  });
  for (const { from, to } of found.sort((a, b) => b.score - a.score)) pairs.pair(from, to);
}

interface Felt {
  readonly block: Block;
  readonly features: ReadonlySet<string>;
}

/** What a block consists of: its values, and the words of its texts. */
function feel(block: Block): Felt {
  const features = new Set<string>();
  for (const [path, value] of leavesOf(block.action.Parameters ?? {})) {
    for (const word of String(value).toLowerCase().split(/\s+/)) features.add(`${path} ${word}`);
  }
  return { block, features };
}

function likeness(older: Felt, newer: Felt, { toAfter }: Pairs): number {
  const ways = [...older.block.ways.values()];
  const kept = ways.filter(({ key, target }) => newer.block.ways.get(key)?.target === toAfter.get(target)).length;
  const neighbours = ways.length === 0 ? 0 : kept / ways.length;
  if (older.features.size + newer.features.size === 0) return neighbours;
  return weightOfContent * overlap(older.features, newer.features) + (1 - weightOfContent) * neighbours;
}

/** Share of what two sets have in common (Dice). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  // The sizes alone say that too little is common: the words need not be looked at.
  if ((2 * small.size) / (a.size + b.size) < alike / 2) return 0;
  let common = 0;
  for (const feature of small) if (large.has(feature)) common++;
  return (2 * common) / (a.size + b.size);
}
