import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

export interface KeptFilesProps {
  /** The project's folder. */
  readonly root: string;
  readonly name: string;
  /** Folders and files below it that decide what is made; those that are not there count as empty. */
  readonly sources: readonly string[];
  /** Makes the files, by their path. */
  readonly make: () => Readonly<Record<string, Uint8Array>>;
}

/** Files made for other branches are kept this long after they were last of use. */
const keepMilliseconds = 7 * 24 * 60 * 60 * 1000;

/**
 * A folder with files that were made from sources, in node_modules/.cache: they are made again only where the content of
 * a source is another. By content, and not by date, so that a clone, a copy and a branch that comes back share them.
 */
export function keptFiles({ root, name, sources, make }: KeptFilesProps): string {
  const shelf = join(root, "node_modules", ".cache", "switchboard", name);
  const folder = join(shelf, keyOf(root, sources));
  if (existsSync(folder)) return folder;
  const unfinished = unfinishedFolder(shelf);
  for (const [path, bytes] of Object.entries(make())) {
    mkdirSync(dirname(join(unfinished, path)), { recursive: true });
    writeFileSync(join(unfinished, path), bytes);
  }
  return finish(unfinished, folder);
}

function keyOf(root: string, sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesIn(join(root, source))).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 32);
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Beside the finished ones; where nothing can be written there, a folder that lasts as long as the machine runs. */
function unfinishedFolder(shelf: string): string {
  try {
    mkdirSync(shelf, { recursive: true });
    return mkdtempSync(join(shelf, "unfinished-"));
  } catch {
    return mkdtempSync(join(tmpdir(), "switchboard-bundles-"));
  }
}

/** Another process may have made the same files meanwhile, or be reading them: the folder appears in one step. */
function finish(unfinished: string, folder: string): string {
  if (dirname(unfinished) !== dirname(folder)) return unfinished;
  try {
    renameSync(unfinished, folder);
  } catch {
    if (!existsSync(folder)) return unfinished;
    rmSync(unfinished, { recursive: true });
  }
  tidy(folder);
  return folder;
}

function tidy(folder: string): void {
  utimesSync(folder, new Date(), new Date());
  const shelf = dirname(folder);
  for (const other of readdirSync(shelf).map((name) => join(shelf, name))) {
    const isOld = Date.now() - (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > keepMilliseconds;
    if (isOld) rmSync(other, { recursive: true, force: true });
  }
}
