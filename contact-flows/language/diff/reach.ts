import { type Change, listed, sentence } from "./change";
import type { Comparison } from "./comparison";
import { nameOf } from "./naming";
import type { Side } from "./side";

/** Blocks that are still there and that contacts no longer reach, or reach only now. */
export function reachChanges(comparison: Comparison): readonly Change[] {
  const { before, after, toBefore } = comparison;
  const pairs = [...after.position.keys()].flatMap((id) => {
    const older = toBefore.get(id);
    return older === undefined ? [] : [{ id, was: isReached(before, older), is: isReached(after, id) }];
  });
  const lost = pairs.filter(({ was, is }) => was && !is).map(({ id }) => id);
  const found = pairs.filter(({ was, is }) => !was && is).map(({ id }) => id);
  return [...summary(after, lost, "can no longer be reached"), ...summary(after, found, "can now be reached")];
}

function isReached({ graph }: Side, id: string): boolean {
  return graph.reachable.has(id);
}

function summary(side: Side, ids: readonly string[], what: string): readonly Change[] {
  const [first] = ids;
  if (first === undefined) return [];
  const message = `${sentence(listed(ids.map((id) => nameOf(side, id))))} ${what} by any contact.`;
  return [
    { concerns: "caller", block: first, message: message.replace("now be reached by any contact", "now be reached") },
  ];
}
