import { didYouMean } from "../../config/nearest";
import type { PublicHalf } from "./key-pair";
import { usageError } from "./machine-error";

/** The key of an environment that somebody named, or a usage error with the nearest that there is. */
export function listedKey(listed: readonly PublicHalf[], id: string, env: string): PublicHalf {
  const found = listed.find((key) => key.id === id);
  if (found !== undefined) return found;
  throw usageError(
    `Environment ${env} has no key ${JSON.stringify(id)}.`,
    didYouMean(
      id,
      listed.map((key) => key.id),
    ),
  );
}
