import type { Block, Side } from "./side";

/** More rounds tell apart only blocks that differ further down the conversation than that. */
const mostRounds = 20;

/**
 * Classes of blocks of two flows: two are in one class when they do the same and everything that follows them does
 * (partition refinement, as for the states of an automaton).
 */
export function deepClasses(before: Side, after: Side): DeepClasses {
  let classes: Classes | undefined;
  return (side, id) => {
    // Most comparisons never ask: the graph alone pairs all blocks of flows that are the same but for names.
    classes ??= stable([before, after]);
    return classes.of.get(side)?.get(id)?.toString();
  };
}

/** The class of a block; undefined when there is no such block. */
export type DeepClasses = (side: Side, id: string) => string | undefined;

interface Classes {
  readonly of: ReadonlyMap<Side, ReadonlyMap<string, number>>;
  readonly count: number;
}

function stable(sides: readonly Side[]): Classes {
  // Texts are long: they are compared once, later rounds compare numbers.
  let classes = refine(sides, ({ content, ways }) => `${content}\n${[...ways.keys()].join("\n")}`);
  for (let round = 0, count = 0; round < mostRounds && classes.count > count; round++) {
    count = classes.count;
    const last = classes.of;
    classes = refine(sides, ({ id, ways }, side) => {
      const known = last.get(side);
      let look = `${known?.get(id)}`;
      for (const { target } of ways.values()) look += ` ${known?.get(target)}`;
      return look;
    });
  }
  return classes;
}

function refine(sides: readonly Side[], lookOf: (block: Block, side: Side) => string): Classes {
  const numbers = new Map<string, number>();
  const of = new Map<Side, ReadonlyMap<string, number>>();
  for (const side of sides) {
    const own = new Map<string, number>();
    for (const block of side.blocks.values()) {
      const look = lookOf(block, side);
      const number = numbers.get(look) ?? numbers.size;
      numbers.set(look, number);
      own.set(block.id, number);
    }
    of.set(side, own);
  }
  return { of, count: numbers.size };
}
