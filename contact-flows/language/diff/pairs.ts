import type { Block, Side } from "./side";

/** Which block of the older flow is which of the newer one. */
export interface Pairs {
  readonly toAfter: ReadonlyMap<string, string>;
  readonly toBefore: ReadonlyMap<string, string>;
}

/** Pairs in the making: each block is in one pair at most. */
export interface Pairing extends Pairs {
  readonly before: Side;
  readonly after: Side;
  /** Makes a pair; false, and nothing happens, when one of the two is taken or not there. */
  pair(before: string, after: string): boolean;
}

/** Nothing paired yet. */
export function pairing(before: Side, after: Side): Pairing {
  const toAfter = new Map<string, string>();
  const toBefore = new Map<string, string>();
  const pair = (from: string, to: string) => {
    if (toAfter.has(from) || toBefore.has(to) || !before.blocks.has(from) || !after.blocks.has(to)) return false;
    toAfter.set(from, to);
    toBefore.set(to, from);
    return true;
  };
  return { before, after, toAfter, toBefore, pair };
}

/** Blocks that have no partner, as the conversation goes. */
export function unpaired(side: Side, partners: ReadonlyMap<string, string>): readonly Block[] {
  return [...side.position.keys()].flatMap((id) => {
    const block = side.blocks.get(id);
    return block === undefined || partners.has(id) ? [] : [block];
  });
}
