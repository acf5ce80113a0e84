import { renameSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { linkKeysFile, readLinkKeys } from "../../config/link-keys";
import { valueAt } from "../../config/path";
import { ConfigurationError } from "../../config/problem";
import type { PublicHalf } from "./key-pair";
import { inWords, machineError } from "./machine-error";

/**
 * The public keys that an environment lists: the first is to sign.
 *
 * @throws ConfigurationError where the file is none of ours: it is not overwritten.
 */
export function listedKeys(folder: string, environment: string): readonly PublicHalf[] {
  const { linkKeys = [], problems } = readLinkKeys(folder, environment);
  if (problems.length > 0) throw new ConfigurationError(nameOf(folder, environment), problems);
  return linkKeys.map((key) => ({
    id: String(valueAt(key, ["id"])),
    publicKey: String(valueAt(key, ["publicKey"])),
  }));
}

/**
 * Writes the public keys of an environment in one step: a reader sees the old ones or the new ones.
 *
 * @returns The path of the file, for people.
 */
export function writeListedKeys(folder: string, environment: string, linkKeys: readonly PublicHalf[]): string {
  const file = linkKeysFile(folder, environment);
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, `${JSON.stringify({ linkKeys }, null, 2)}\n`);
    renameSync(unfinished, file);
  } catch (error) {
    throw machineError(
      `${nameOf(folder, environment)} cannot be written: ${inWords(error)}`,
      "Mend that, and run the command again.",
      error,
    );
  }
  return nameOf(folder, environment);
}

function nameOf(folder: string, environment: string): string {
  return relative(process.cwd(), linkKeysFile(folder, environment));
}
