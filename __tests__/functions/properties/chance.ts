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

/** The keys of weights, each as often as its weight: one of them is chosen by its place. */
export function weighted<Value extends string>(weights: Readonly<Record<Value, number>>): readonly Value[] {
  const entries = Object.entries(weights) as [Value, number][];
  return entries.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
}

/** One of the values. */
export function oneOf<Value>(choose: Choose, values: readonly Value[]): Value {
  return values[choose(values.length)] as Value;
}
