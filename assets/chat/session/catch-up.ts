/** One page of a transcript, in the order in which things were said. */
export interface TranscriptPage {
  readonly items: readonly unknown[];
  /** Asks for the page before this one. */
  readonly nextToken: string | undefined;
}

/**
 * Reads a transcript backwards, from now to what is known.
 *
 * @param page Gives the newest page, or the one that a token asks for.
 * @param isKnown Whether an entry was there when the transcript was read the last time.
 * @returns Everything since, the oldest first.
 */
export async function readSince(
  page: (nextToken: string | undefined) => Promise<TranscriptPage>,
  isKnown: (item: unknown) => boolean,
): Promise<readonly unknown[]> {
  let found: readonly unknown[] = [];
  let nextToken: string | undefined;
  do {
    const read = await page(nextToken);
    found = [...read.items, ...found];
    nextToken = read.items.some(isKnown) ? undefined : read.nextToken;
  } while (nextToken !== undefined);
  return found;
}

/** Runs a task one at a time; asked for while it runs, it runs once more afterwards. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  const runAgain = (): Promise<void> => {
    next = undefined;
    return run();
  };
  return () => {
    if (!running) return run();
    next ??= running.then(runAgain, runAgain);
    return next;
  };
}
