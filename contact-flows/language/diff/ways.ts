import { branchWords, isFailure } from "./branch-words";
import { type Change, listed, sentence } from "./change";
import { type Comparison, doTheSame, isExplained, mainWay, sameTarget } from "./comparison";
import { nameOf, namesOf } from "./naming";
import type { Block, Side, Way } from "./side";

/** What changed in where a block leads to. */
export function wayChanges(comparison: Comparison, older: Block, newer: Block): readonly Change[] {
  const added = [...newer.ways.values()].filter(({ key }) => !older.ways.has(key));
  const removed = [...older.ways.values()].filter(({ key }) => !newer.ways.has(key));
  return [
    ...redirections(comparison, older, newer),
    ...added.map((way) => told(comparison.after, newer, way, `now leads to ${nameOf(comparison.after, way.target)}`)),
    ...removed.map((way) => removedWay(comparison, older, newer, way)),
    ...reordered(comparison, older, newer),
  ];
}

/** Ways that both have and that lead elsewhere now; those that went the same way together are told together. */
export function redirections(comparison: Comparison, older: Block, newer: Block): readonly Change[] {
  const groups = new Map<string, { readonly was: Way; readonly ways: Way[] }>();
  for (const way of newer.ways.values()) {
    const was = older.ways.get(way.key);
    if (was === undefined || !isRedirected(comparison, [older, was], [newer, way])) continue;
    const key = JSON.stringify([was.target, way.target]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { was, ways: [way] });
    else group.ways.push(way);
  }
  const { before, after } = comparison;
  return [...groups.values()].flatMap(({ was, ways }) => {
    const first = ways.find((way) => way.kind === "next") ?? ways.find((way) => !isFailure(way)) ?? ways[0];
    if (first === undefined) return [];
    const [from, to] = namesOf([before, was.target], [after, first.target]);
    const rest = ways.filter((way) => way !== first).map((way) => branchWords(after, newer, way).remark);
    const alike = rest.length === 0 ? "" : ` (the same ${listed(rest)})`;
    if (doTheSame(comparison, was.target, first.target)) {
      const ending = `now leads to ${to}, which does the same as ${from} did${alike}`;
      return [{ ...told(after, newer, first, ending), concerns: "behind" as const }];
    }
    return [told(after, newer, first, `now leads to ${to} instead of ${from}${alike}`)];
  });
}

function isRedirected(comparison: Comparison, [older, was]: [Block, Way], [newer, way]: [Block, Way]): boolean {
  if (sameTarget(comparison, was.target, way.target)) return false;
  // Where a block that moved goes on is told by where it stands now.
  const moving = comparison.moved.has(newer.id) && was.target === mainWay(older) && way.target === mainWay(newer);
  return !moving && !isExplained(comparison, was.target, way.target);
}

function removedWay({ before, after }: Comparison, older: Block, newer: Block, way: Way): Change {
  const { remark } = branchWords(before, older, way);
  const ending = `it led to ${nameOf(before, way.target)}`;
  const message =
    remark === ""
      ? `After ${nameOf(after, newer.id)}, the flow no longer simply goes on (${ending}).`
      : `After ${nameOf(after, newer.id)}, there is no branch for "${remark}" any more (${ending}).`;
  return { concerns: concernOf(way), block: newer.id, message };
}

function told(side: Side, block: Block, way: Way, ending: string): Change {
  const { leading } = branchWords(side, block, way);
  return {
    concerns: concernOf(way),
    block: block.id,
    message: `After ${nameOf(side, block.id)}, ${leading} ${ending}.`,
  };
}

function concernOf(way: Way): "caller" | "behind" {
  return isFailure(way) ? "behind" : "caller";
}

/** The order of conditions matters where two can hold at the same time, which two that ask for equality cannot. */
function reordered({ after }: Comparison, older: Block, newer: Block): readonly Change[] {
  const places = new Map([...older.ways.keys()].map((key, index) => [key, index]));
  const common = [...newer.ways.values()].filter(({ key, kind }) => kind === "condition" && places.has(key));
  const swapped = common.some((way, index) =>
    common.slice(index + 1).some((later) => {
      const overlapping = way.operator !== "Equals" || later.operator !== "Equals";
      return overlapping && (places.get(way.key) ?? 0) > (places.get(later.key) ?? 0);
    }),
  );
  if (!swapped) return [];
  const order = common.map((way) => branchWords(after, newer, way).remark).join("; ");
  const message = `After ${nameOf(after, newer.id)}, the conditions are tried in another order: ${order}.`;
  return [{ concerns: "caller", block: newer.id, message: sentence(message) }];
}
