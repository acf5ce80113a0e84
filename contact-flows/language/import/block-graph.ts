import { dominatorsOf, waysBack } from "./dominators";
import type { Form } from "./form";

/** The blocks that a contact can reach, each in the form that writes it. */
export interface Blocks {
  readonly start: string;
  readonly forms: ReadonlyMap<string, Form>;
  /** Blocks that something leads to which is not told. */
  readonly entries: readonly string[];
}

/** Where the ways out of a form lead, with one entry for each way that is told by itself. */
export function targetsOf({ slots, failure, next }: Form): readonly string[] {
  return [
    ...slots.map(({ target }) => target),
    ...(typeof failure === "object" ? [failure.target] : []),
    ...(next === undefined ? [] : [next]),
  ];
}

/** The place that most failures lead to; undefined where no two of them lead to the same. */
export function failureTargetOf({ start, forms }: Blocks, back: WaysBack): string | undefined {
  const counts = new Map<string, number>();
  for (const [id, { failure, implicit, next }] of forms) {
    if (typeof failure !== "object" || !implicit || failure.target === next) continue;
    if (failure.target === start || !forms.has(failure.target) || back.get(id)?.has(failure.target)) continue;
    counts.set(failure.target, (counts.get(failure.target) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[1] > 1 ? most[0] : undefined;
}

export type WaysBack = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Ways back that no loop counts, by source. The builder wants each of them marked; the way from a loop into its round
 * is counted, so that it does not close a circle.
 */
export function uncountedWaysBack({ start, forms }: Blocks): WaysBack {
  const uncounted = (id: string) => {
    const form = forms.get(id);
    if (form === undefined) return [];
    return targetsOf({ ...form, slots: form.slots.filter(({ slot }) => slot !== form.counts) });
  };
  return waysBack({ roots: [start, ...forms.keys()], targetsOf: (id) => uncounted(id).filter((to) => forms.has(to)) });
}

/** Blocks as a forest, whose trees are told apart from each other: each block belongs to the nearest that leads to it. */
export class BlockGraph {
  private readonly parents: ReadonlyMap<string, string | undefined>;
  private readonly sources = new Map<string, string[]>();
  private readonly trees = new Map<string, string[]>();

  constructor(
    readonly blocks: Blocks,
    /** Blocks that are told by themselves: the start, the place for failures, and parts. */
    readonly roots: ReadonlySet<string>,
    /** Whether a failure stays implicit, so that its way does not count. */
    isImplicit: (id: string) => boolean,
  ) {
    const { forms } = blocks;
    const known = (id: string) => {
      const form = forms.get(id);
      if (form === undefined) return [];
      return targetsOf(isImplicit(id) ? { ...form, failure: "none" } : form).filter((target) => forms.has(target));
    };
    this.parents = dominatorsOf({ roots: [...roots], targetsOf: known });
    for (const id of forms.keys())
      for (const target of known(id)) this.sources.set(target, [...(this.sources.get(target) ?? []), id]);
    for (const [id, parent] of this.parents)
      if (parent !== undefined) this.trees.set(parent, [...(this.trees.get(parent) ?? []), id]);
  }

  /** Blocks that can only be reached through this one, and come right after it. */
  childrenOf(id: string): readonly string[] {
    return this.trees.get(id) ?? [];
  }

  owns(id: string, child: string): boolean {
    return !this.roots.has(child) && this.parents.get(child) === id;
  }

  /** How many ways lead into a block. */
  waysInto(id: string): number {
    return this.sources.get(id)?.length ?? 0;
  }

  /** How many ways lead into a block from below another, leaving out what is below a third. */
  waysFromBelow(into: string, above: string, except: string | undefined): number {
    return (this.sources.get(into) ?? []).filter(
      (source) => this.isBelow(source, above) && (except === undefined || !this.isBelow(source, except)),
    ).length;
  }

  /** How many blocks are told with this one. */
  sizeOf(id: string): number {
    return 1 + this.childrenOf(id).reduce((sum, child) => sum + this.sizeOf(child), 0);
  }

  private isBelow(id: string, above: string): boolean {
    for (let at: string | undefined = id; at !== undefined; at = this.parents.get(at)) if (at === above) return true;
    return false;
  }
}
