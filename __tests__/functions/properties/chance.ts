/** Chooses one of so many possibilities: a number below `count`. */
export type Choose = (count: number) => number;

/** Chance that is the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Choose {
  let state = seed | 0;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

/** One of the entries, those with a larger weight more often. */
export function oneOf<Value extends string>(choose: Choose, weights: Readonly<Record<Value, number>>): Value {
  const entries = Object.entries(weights) as [Value, number][];
  let left = choose(entries.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [value, weight] of entries) {
    if (left < weight) return value;
    left -= weight;
  }
  throw new RangeError("Weights have to be given.");
}
