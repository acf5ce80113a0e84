/** A directed graph by names. */
export interface Ways {
  readonly roots: readonly string[];
  readonly targetsOf: (node: string) => readonly string[];
}

/**
 * The nearest node through which every way from a root leads, for each node that a root leads to; a root has none. Ways
 * into roots do not count (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm).
 */
export function dominatorsOf({ roots, targetsOf }: Ways): ReadonlyMap<string, string | undefined> {
  const order = reversePostorder(roots, targetsOf);
  const index = new Map(order.map((node, at) => [node, at]));
  const rooted = new Set(roots);
  const sources = new Map<string, string[]>();
  for (const node of order)
    for (const target of targetsOf(node))
      if (!rooted.has(target)) sources.set(target, [...(sources.get(target) ?? []), node]);
  // Undefined stands for what is before all roots.
  const found = new Map<string, string | undefined>(roots.map((root) => [root, undefined]));
  const at = (node: string | undefined) => (node === undefined ? -1 : (index.get(node) ?? -1));
  const common = (one: string | undefined, other: string | undefined): string | undefined => {
    let [a, b] = [one, other];
    while (a !== b) {
      if (at(a) > at(b)) a = a === undefined ? undefined : found.get(a);
      else b = b === undefined ? undefined : found.get(b);
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of order) {
      if (rooted.has(node)) continue;
      const [first, ...others] = (sources.get(node) ?? []).filter((source) => found.has(source));
      const nearest = others.reduce<string | undefined>((one, other) => common(one, other), first);
      if (found.has(node) && found.get(node) === nearest) continue;
      found.set(node, nearest);
      changed = true;
    }
  }
  return found;
}

function reversePostorder(roots: readonly string[], targetsOf: Ways["targetsOf"]): readonly string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  for (const root of roots) {
    const stack = [{ node: root, targets: [...targetsOf(root)] }];
    if (seen.has(root)) continue;
    seen.add(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.targets.shift();
      if (target === undefined) {
        done.push(top.node);
        stack.pop();
      } else if (!seen.has(target)) {
        seen.add(target);
        stack.push({ node: target, targets: [...targetsOf(target)] });
      }
    }
  }
  return done.reverse();
}

/** Ways that lead back to where a walk came from, by source: without them there is no circle. */
export function waysBack({ roots, targetsOf }: Ways): ReadonlyMap<string, ReadonlySet<string>> {
  const back = new Map<string, Set<string>>();
  const state = new Map<string, "open" | "done">();
  for (const root of roots) {
    if (state.has(root)) continue;
    state.set(root, "open");
    const stack = [{ node: root, targets: [...targetsOf(root)] }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.targets.shift();
      if (target === undefined) {
        state.set(top.node, "done");
        stack.pop();
      } else if (state.get(target) === "open") {
        back.set(top.node, (back.get(top.node) ?? new Set()).add(target));
      } else if (!state.has(target)) {
        state.set(target, "open");
        stack.push({ node: target, targets: [...targetsOf(target)] });
      }
    }
  }
  return back;
}
