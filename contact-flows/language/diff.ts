import { addedBlock, foreignChange, movedBlock, removedBlock, replacedBlock } from "./diff/blocks";
import type { Change } from "./diff/change";
import { deepClasses } from "./diff/classes";
import { type Comparison, comparisonOf } from "./diff/comparison";
import { documentChanges, duplicateChanges, layoutChanges, unseenChange } from "./diff/document";
import { matchings } from "./diff/matching";
import { type Pairs, unpaired } from "./diff/pairs";
import { parameterChanges } from "./diff/parameters";
import { reachChanges } from "./diff/reach";
import { sameJson } from "./diff/same";
import { type Side, sideOf } from "./diff/side";
import { redirections, wayChanges } from "./diff/ways";
import type { FlowDocument } from "./document";

export type { Change } from "./diff/change";

/**
 * What changed from one version of a flow to another, in words: first what the caller notices, then what happens behind,
 * then names and places, each as the conversation goes. Blocks are recognised by what they do and where they stand
 * when their identifiers changed. Empty exactly when nothing changed at all.
 *
 * @example diffFlows(published, draft).map(({ message }) => message)
 * // ['After "Main menu", pressing 2 now leads to "Complaints" instead of "General".']
 */
export function diffFlows(before: FlowDocument, after: FlowDocument): readonly Change[] {
  if (sameJson(before, after)) return [];
  const [older, newer] = [sideOf(before), sideOf(after)];
  const classes = deepClasses(older, newer);
  const [byGraph, byIdentifiers] = matchings(older, newer, classes);
  const told = (pairs: Pairs) => tell(comparisonOf(older, newer, pairs, classes));
  const pairs = byGraph();
  const graphTold = told(pairs);
  // Identifiers are asked only when they may tell less; when both tell as much, they are trusted.
  const settled = graphTold.semantic.length === 0 || agrees(pairs, newer);
  const best = settled ? graphTold : fewer(told(byIdentifiers()), graphTold);
  const changes = [...sorted(best.semantic, best.comparison), ...layoutChanges(best.comparison)];
  return changes.length > 0 ? changes : [unseenChange()];
}

interface Told {
  readonly comparison: Comparison;
  readonly semantic: readonly Change[];
}

/** Whether all blocks that kept their identifier are paired with themselves. */
function agrees({ toAfter }: Pairs, after: Side): boolean {
  return [...toAfter].every(([from, to]) => from === to || !after.blocks.has(from));
}

function fewer(one: Told, other: Told): Told {
  return other.semantic.length < one.semantic.length ? other : one;
}

function tell(comparison: Comparison): Told {
  const { before, after, toAfter, toBefore, moved } = comparison;
  const changes = [...documentChanges(comparison)];
  for (const [from, to] of toAfter) {
    const [older, newer] = [before.blocks.get(from), after.blocks.get(to)];
    if (older === undefined || newer === undefined) continue;
    if (older.action.Type !== newer.action.Type) {
      changes.push(replacedBlock(comparison, older, newer), ...redirections(comparison, older, newer));
      continue;
    }
    changes.push(...parameterChanges(before, older, after, newer), ...wayChanges(comparison, older, newer));
    if (older.foreign !== newer.foreign) changes.push(foreignChange(after, newer));
  }
  for (const id of moved) changes.push(movedBlock(comparison, id));
  for (const block of unpaired(after, toBefore)) changes.push(addedBlock(comparison, block));
  for (const block of unpaired(before, toAfter)) changes.push(removedBlock(comparison, block));
  changes.push(...reachChanges(comparison));
  return { comparison, semantic: changes.length > 0 ? changes : duplicateChanges(comparison) };
}

const rank: Readonly<Record<Change["concerns"], number>> = { caller: 0, behind: 1, layout: 2 };

/** The caller first, then as the conversation goes; what is gone is told where it was. */
function sorted(changes: readonly Change[], comparison: Comparison): readonly Change[] {
  const placed = changes.map((change) => ({ change, place: placeIn(comparison, change.block) }));
  placed.sort((a, b) => rank[a.change.concerns] - rank[b.change.concerns] || a.place - b.place);
  return placed.map(({ change }) => change);
}

function placeIn({ before, after, toAfter }: Comparison, id: string): number {
  const place = after.position.get(id);
  if (place !== undefined || id === "") return place ?? -1;
  return placeOfGone(before, id, (older) => after.position.get(toAfter.get(older) ?? ""));
}

function placeOfGone(before: Side, id: string, placeOf: (id: string) => number | undefined): number {
  const seen = new Set([id]);
  // A set grows while it is walked: back from the block to the nearest one that is still there.
  for (const older of seen) {
    const place = placeOf(older);
    if (place !== undefined) return place + 0.5;
    for (const { from } of before.entries.get(older) ?? []) seen.add(from.id);
  }
  return -0.5;
}
