import type { FlowGraph } from "../graph";

/** What a block leads to, by any number of steps; itself only if a way leads back to it. */
export function followersOf({ exits }: FlowGraph, identifier: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [identifier];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { target } of exits.get(id) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return seen;
}
