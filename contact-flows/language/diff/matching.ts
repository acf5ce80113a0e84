import type { DeepClasses } from "./classes";
import { byLikeness } from "./likeness";
import { type Pairing, type Pairs, pairing, unpaired } from "./pairs";
import type { Block, Side } from "./side";

/**
 * Pairs the blocks of two flows. Neither way of starting is always right: identifiers survive edits but not an import,
 * and numbered ones move on to other blocks; the graph survives an import but not a reordering. So both are offered,
 * and whoever asks keeps the one that leaves less to tell.
 */
export function matchings(
  before: Side,
  after: Side,
  classes: DeepClasses,
): readonly [byGraph: () => Pairs, byIdentifiers: () => Pairs] {
  const finish = (pairs: Pairing) => {
    byGroup(pairs, (block, side) => `${classes(side, block.id)} ${targetsOf(block, side, pairs, classes)}`);
    byGroup(pairs, ({ id }, side) => classes(side, id));
    byGroup(pairs, ({ action, content }) => (distinctive(action.Parameters) ? content : undefined));
    byIdentifier(pairs);
    alongWays(pairs, sameType);
    byLikeness(pairs);
    byPlace(pairs);
    return pairs;
  };
  const identifiersFirst = () => {
    const pairs = pairing(before, after);
    byIdentifier(pairs);
    alongWays(pairs, sameContent);
    return finish(pairs);
  };
  const graphFirst = () => {
    const pairs = pairing(before, after);
    alongWays(pairs, sameContent);
    return finish(pairs);
  };
  return [graphFirst, identifiersFirst];
}

/** What a block leads to: partners by name, the others by what they do. */
function targetsOf({ ways }: Block, side: Side, { before, toAfter, toBefore }: Pairing, classes: DeepClasses): string {
  const partner = (id: string) => (side === before ? toAfter.get(id) : toBefore.has(id) ? id : undefined);
  return JSON.stringify([...ways.values()].map(({ target }) => partner(target) ?? [classes(side, target) ?? target]));
}

type Fits = (before: Block, after: Block) => boolean;
const sameContent: Fits = (before, after) => before.content === after.content;
const sameType: Fits = (before, after) => before.action.Type === after.action.Type;

function distinctive(parameters: object = {}): boolean {
  return Object.keys(parameters).length > 0;
}

function byIdentifier(pairs: Pairing): void {
  for (const [id, block] of pairs.before.blocks) {
    const other = pairs.after.blocks.get(id);
    if (other !== undefined && sameType(block, other)) pairs.pair(id, id);
  }
}

/** From the start and from all pairs along ways that both have. */
function alongWays(pairs: Pairing, fits: Fits): void {
  const { before, after, toAfter } = pairs;
  const follow = (from: string, to: string) => {
    const [left, right] = [before.blocks.get(from), after.blocks.get(to)];
    if (left !== undefined && right !== undefined && fits(left, right) && pairs.pair(from, to))
      waiting.push([from, to]);
  };
  const waiting = [...toAfter];
  follow(before.document.StartAction, after.document.StartAction);
  for (let at = 0; at < waiting.length; at++) {
    const [from, to] = waiting[at] ?? ["", ""];
    const ways = after.blocks.get(to)?.ways;
    for (const [key, { target }] of before.blocks.get(from)?.ways ?? []) {
      const way = ways?.get(key);
      if (way !== undefined) follow(target, way.target);
    }
  }
}

/** Blocks of one group in their order, those that kept their identifier first. */
function byGroup(pairs: Pairing, groupOf: (block: Block, side: Side) => string | undefined): void {
  const { before, after, toAfter, toBefore } = pairs;
  const groups = new Map<string, Block[]>();
  for (const block of unpaired(after, toBefore)) {
    const group = groupOf(block, after);
    if (group === undefined) continue;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [block]);
    else known.push(block);
  }
  // What a group is may depend on the pairs: all are looked up before the first new pair is made.
  const older = unpaired(before, toAfter).map((block) => ({ block, group: groupOf(block, before) }));
  for (const { block, group } of older) {
    const candidates = groups.get(group ?? "") ?? [];
    const kept = candidates.findIndex(({ id }) => id === block.id);
    const [partner] = candidates.splice(Math.max(0, kept), 1);
    if (partner !== undefined) pairs.pair(block.id, partner.id);
  }
}

/** What is left over and stands where something else stood took its place, though it is of another type. */
function byPlace(pairs: Pairing): void {
  const { before, after, toAfter, toBefore } = pairs;
  for (const { id } of unpaired(before, toAfter)) pairs.pair(id, id);
  for (const { id } of unpaired(before, toAfter)) {
    if (id === before.document.StartAction) pairs.pair(id, after.document.StartAction);
    for (const { from, way } of before.entries.get(id) ?? []) {
      const place = after.blocks.get(toAfter.get(from.id) ?? "")?.ways.get(way.key)?.target;
      if (place !== undefined && !toBefore.has(place) && pairs.pair(id, place)) break;
    }
  }
}
