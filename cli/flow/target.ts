import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { SwitchboardError } from "../../config/problem";

/** Wrong use of a command, with the way out. */
export function usage(message: string, fix: string): SwitchboardError {
  return new SwitchboardError("usage", `${message}\n  fix  ${fix}`, "reject");
}

/** Whether a path is meant as a folder: it is one, or it says so with a slash at its end. */
export function namesFolder(path: string): boolean {
  return /[/\\]$/.test(path) || (existsSync(path) && statSync(path).isDirectory());
}

/**
 * The folder that several files are written to, made where it is missing.
 *
 * @throws SwitchboardError where a file has its name, or it may not be made.
 */
export function madeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usage(`${folder} cannot be made a folder: ${reason}.`, "Name a folder with --out that can be written to.");
  }
}

/**
 * Paths in a folder for what was named, each once: two files of the same name in two folders do not replace each other.
 *
 * @param stems Paths without their ending.
 */
export function pathsIn(folder: string, stems: readonly string[], extension: string): readonly string[] {
  const taken = new Set<string>();
  return stems.map((path) => {
    const stem = basename(path) || "flow";
    let unique = stem;
    // Not every disk tells upper case from lower case.
    for (let repeat = 2; taken.has(unique.toLowerCase()); repeat++) unique = `${stem}-${repeat}`;
    taken.add(unique.toLowerCase());
    return join(folder, `${unique}${extension}`);
  });
}

/** The ending of a path in lower case, without the full stop. */
export function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** Writes a file, and makes the folders above it where they are missing. */
export function writeInto(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
