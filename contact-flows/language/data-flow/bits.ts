/** What passing an exit does to bits: which it keeps, which it adds, and whose they become. Absent: all, and none. */
export interface Passage {
  readonly target: number;
  readonly keep?: Int32Array;
  readonly add?: Int32Array;
}

/**
 * Passes the bits of every node on to its targets until nothing changes any more; bits are only ever added, so it comes
 * to an end. `before` has `words` words of 32 bits for each node.
 */
export function settle(passages: readonly Passage[][], before: Int32Array, words: number): void {
  const waiting = new Uint8Array(passages.length).fill(1);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, exits] of passages.entries()) {
      if (waiting[index] === 0) continue;
      waiting[index] = 0;
      for (const passage of exits) {
        if (!passed(passage, before, { from: index * words, words })) continue;
        waiting[passage.target] = 1;
        changed = true;
      }
    }
  }
}

/** Passes the bits of one action on to one of its targets; whether that has changed anything there. */
function passed(
  { target, keep, add }: Passage,
  before: Int32Array,
  at: { readonly from: number; readonly words: number },
) {
  const { from, words } = at;
  const to = target * words;
  let changed = false;
  for (let word = 0; word < words; word++) {
    let bits = before[from + word] ?? 0;
    if (keep !== undefined && add !== undefined) bits = (bits & (keep[word] ?? 0)) | (add[word] ?? 0);
    const there = before[to + word] ?? 0;
    if ((there | bits) === there) continue;
    before[to + word] = there | bits;
    changed = true;
  }
  return changed;
}

/** Sets one bit. */
export function set(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

/** Clears one bit. */
export function clear(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) & ~(1 << (bit & 31));
}

/** Whether a bit is set. */
export function has(bits: Int32Array, bit: number): boolean {
  return ((bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}
