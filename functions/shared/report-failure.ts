import type { Count } from "./funnel";
import { LinkKeyError } from "./link-keys";
import type { Log } from "./log";

/** Where a function says what happens in it. */
export interface Telling {
  readonly count: Count;
  readonly log: Log;
}

/** Tells the operator of a failure that the customer is spared; keys that do not work have an alarm of their own. */
export function reportFailure({ count, log }: Telling, message: string, error: unknown): void {
  const keys = error instanceof LinkKeyError ? error.reason : undefined;
  if (keys) count("linkKeysUnusable");
  log.error(message, error, { outcome: keys });
}
