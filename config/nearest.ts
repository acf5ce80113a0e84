/**
 * The known word that a mistyped one most likely meant, or undefined when none is close: at most a third of its letters
 * may differ (Damerau-Levenshtein, case ignored).
 *
 * @example nearest("exmaple", ["example", "minimal"]) // "example"
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    // The lengths alone say that too many letters differ: a long text is not compared letter by letter.
    if (Math.abs(word.length - candidate.length) > allowance(candidate)) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best !== undefined && bestDistance <= allowance(best) ? best : undefined;
}

function allowance(candidate: string): number {
  return Math.max(1, Math.floor(candidate.length / 3));
}

/** "Did you mean …?" or the whole list: what every unknown name is answered with. */
export function didYouMean(word: string, known: readonly string[]): string {
  const guess = nearest(word, known);
  if (guess !== undefined) return `Did you mean ${JSON.stringify(guess)}?`;
  return known.length === 0 ? "There is none yet." : `Known: ${known.join(", ")}.`;
}

function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const replaced = cell(previous, column - 1) + (same ? 0 : 1);
      let cost = Math.min(cell(previous, column) + 1, cell(current, column - 1) + 1, replaced);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, cell(beforePrevious, column - 2) + 1);
      current.push(cost);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

function cell(line: readonly number[], index: number): number {
  return line[index] ?? Number.POSITIVE_INFINITY;
}
