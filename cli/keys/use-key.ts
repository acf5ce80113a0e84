import { environmentWith } from "./key-environment";
import { listedKeys, writeListedKeys } from "./key-file";
import { listedKey } from "./listed-key";
import type { KeysMachine } from "./machine";

/** What was done. */
export interface UsedKey {
  readonly id: string;
  /** The file that was written. */
  readonly publicHalf: string;
  /** Ids of the keys as they stand now: the first one signs after the next deployment. */
  readonly order: readonly string[];
}

/** Moves a key to the front, where functions look first for one to sign with. */
export function useKey({ env, id }: { readonly env: string; readonly id: string }, { folder }: KeysMachine): UsedKey {
  const listed = listedKeys(folder, env);
  const key = listedKey(listed, id, env);
  const keys = [key, ...listed.filter((other) => other !== key)];
  environmentWith(keys, env, folder);
  return { id, publicHalf: writeListedKeys(folder, env, keys), order: keys.map((each) => each.id) };
}
