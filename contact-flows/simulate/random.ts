/** Numbers that look random and are always the same for one seed. */
export interface Random {
  /** At least 0 and less than 1. */
  readonly fraction: () => number;
  /** A whole number from `least` to `greatest`, both of them possible. */
  readonly whole: (least: number, greatest: number) => number;
  /** One of several; undefined of none. */
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
  /** An id in the form of a UUID, version 4. */
  readonly id: () => string;
}

/** A source of randomness from a seed (mulberry32, which passes the usual statistical tests for a state of 32 bits). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (least: number, greatest: number) => least + Math.floor((bits() / 2 ** 32) * (greatest - least + 1));
  return {
    fraction: () => bits() / 2 ** 32,
    whole,
    pick: (items) => items[whole(0, items.length - 1)],
    id: () => {
      const hex = [bits(), bits(), bits(), bits()].map((part) => part.toString(16).padStart(8, "0")).join("");
      const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3];
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
