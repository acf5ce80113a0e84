import { realpathSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { PrivateHalf } from "./key-pair";
import { secretText } from "./key-secret";
import { inWords, machineError, usageError } from "./machine-error";

/**
 * Where private keys may wait until somebody puts them into the secret: nowhere in the project, where they could be
 * committed, whatever links lead there.
 *
 * @throws SwitchboardError (usage)
 */
export function handoverPath(path: string, projectRoot: string): string {
  const absolute = resolve(path);
  const real = join(realFolder(dirname(absolute)), basename(absolute));
  const below = relative(realpathSync.native(projectRoot), real);
  if (below !== ".." && !below.startsWith(`..${sep}`)) {
    throw usageError(
      `${path} is inside the project, where a private key could be committed.`,
      "Name a path outside with --private-key-file.",
    );
  }
  return real;
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    throw usageError(`There is no folder ${folder}.`, "Make it, or name another path with --private-key-file.");
  }
}

/** Writes the secret's text, for this user alone. A file that is there is left: its keys may have been put nowhere yet. */
export function writeHandoverFile(path: string, keys: readonly PrivateHalf[]): void {
  try {
    writeFileSync(path, secretText(keys), { flag: "wx", mode: 0o600 });
  } catch (error) {
    throw machineError(
      `Nothing was changed, because ${path} cannot be written: ${inWords(error)}`,
      "If it is there, put it into the secret and remove it; or name another path with --private-key-file.",
      error,
    );
  }
}

/** What puts the file into the secret, and what removes it afterwards. */
export function handoverCommands(path: string, secret: string, region: string): readonly [string, string] {
  return [
    `aws secretsmanager put-secret-value --region ${region} --secret-id ${secret} --secret-string ${quoted(`file://${path}`)}`,
    `rm ${quoted(path)}`,
  ];
}

/** As a POSIX shell takes it. */
function quoted(text: string): string {
  return /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
