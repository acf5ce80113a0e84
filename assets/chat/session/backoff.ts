const firstMs = 500;
const longestMs = 15_000;

/**
 * How long to wait before trying again: twice as long each time, half of it by chance, so that not every page comes back
 * at the same moment after a fault.
 *
 * @param attempt Tries that have failed already, less one: 0 at first.
 * @param random 0 to 1.
 */
export function backoffMs(attempt: number, random: number): number {
  const most = Math.min(longestMs, firstMs * 2 ** attempt);
  return Math.round(most / 2 + (most / 2) * random);
}
