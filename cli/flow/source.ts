import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nearest } from "../../config/nearest";
import type { Finding } from "../../contact-flows/language/finding";

/** A file of a flow that was read. */
export interface FileText {
  readonly text: string;
  /** What is to be known of the file beside its text. */
  readonly findings: readonly Finding[];
}

/** The name that stands for standard input. */
export const standardInput = "-";

/** Far more than any flow has: more is not even read into memory. */
const maxBytes = 100_000_000;

/**
 * The text of a file that somebody named, or why there is none.
 *
 * @param keys Keys of flows that might have been meant instead.
 */
export function readSource(file: string, keys: readonly string[] = []): FileText | { readonly problem: Finding } {
  try {
    if (file === standardInput) return textOf(file, readFileSync(0));
    const stats = statSync(file);
    if (stats.isDirectory()) return { problem: isFolder(file) };
    if (stats.isCharacterDevice() || stats.isBlockDevice()) return { problem: isDevice(file) };
    return stats.size > maxBytes ? { problem: tooLarge(file, stats.size) } : textOf(file, readFileSync(file));
  } catch (error) {
    return { problem: unreadable(file, error, keys) };
  }
}

function textOf(file: string, bytes: Buffer): FileText | { readonly problem: Finding } {
  if (bytes.length > maxBytes) return { problem: tooLarge(file, bytes.length) };
  // What is no text at all is told by the parser, which looks at how it begins.
  return { text: bytes.toString("utf8"), findings: isUtf8(bytes) ? [] : [notUtf8] };
}

/** A finding about a file, not about a flow in it. */
function fileError(message: string, fix: string): Finding {
  return { rule: "file", severity: "error", block: "", message, fix };
}

function isFolder(folder: string): Finding {
  const inside = filesIn(folder).filter((file) => file.endsWith(".json")).length;
  return inside === 0
    ? fileError(`${folder} is a folder, and no file in it ends with .json.`, "Name a file with a flow.")
    : fileError(
        `${folder} is a folder, not a flow.`,
        `Name its files: ${join(folder, "*.json")} (${inside} of them), or for very many: check --files-from LIST.`,
      );
}

function isDevice(file: string): Finding {
  return fileError(`${file} is a device, not a file.`, "Name a file with a flow.");
}

function tooLarge(file: string, bytes: number): Finding {
  const size = `${Math.round(bytes / 1_000_000).toLocaleString("en")} MB`;
  const message = `${file} is ${size} large, far more than any flow: the service takes 256,000 characters.`;
  return fileError(message, "Name the file of one flow, as the console exports it.");
}

const notUtf8: Finding = {
  rule: "encoding",
  severity: "warning",
  block: "",
  message: "The file is not all UTF-8: some of its characters were read as \ufffd.",
  fix: "Save it as UTF-8, for example: iconv -f LATIN1 -t UTF-8 FILE > flow.json",
};

/** Why a file that was named cannot be read, by the code that Node.js gives. */
function unreadable(file: string, error: unknown, keys: readonly string[]): Finding {
  const { code, message } = systemError(error);
  switch (code) {
    case "ENOENT":
      return missing(file, keys);
    case "ENOTDIR":
      return fileError(`${file} does not exist: a part of its path is a file, not a folder.`, "Correct the path.");
    case "EACCES":
    case "EPERM":
      return fileError(`${file} may not be read by you.`, `Give yourself the right: chmod u+r ${file}`);
    case "ENAMETOOLONG":
      return fileError("The name is too long for a file.", "Name a file; what stands in it is not taken here.");
    default:
      return fileError(`${file} cannot be read: ${message}.`, "Name a file that can be read.");
  }
}

/** Code and words of a failure of the file system, by their form: it may be of another realm's `Error`. */
function systemError(error: unknown): { readonly code: string; readonly message: string } {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error) };
  const code = "code" in error ? String(error.code) : "";
  return { code, message: "message" in error ? String(error.message) : code };
}

function missing(file: string, keys: readonly string[]): Finding {
  const target = linkTarget(file);
  if (target !== undefined) {
    return fileError(
      `${file} is a link to ${target}, and there is no such file.`,
      "Correct the link, or name the file itself.",
    );
  }
  const folder = dirname(file);
  const likelyFile = nearest(basename(file), filesIn(folder));
  const likelyKey = nearest(file, keys);
  const likely = [
    ...(likelyKey === undefined ? [] : [likelyKey]),
    ...(likelyFile === undefined ? [] : [join(folder, likelyFile)]),
  ];
  const names = keys.length === 0 ? "" : " Names of flows: npm run flow -- list.";
  return fileError(
    keys.length === 0
      ? `There is no file ${file}.`
      : `There is no file, and no flow of the environment, with the name ${file}.`,
    likely.length === 0 ? `Correct the path.${names}` : `Did you mean ${likely.join(" or ")}?${names}`,
  );
}

/** Where a link leads to; undefined for what is none. */
function linkTarget(file: string): string | undefined {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(file) : undefined;
}

/** Names in a folder; none where it cannot be looked into. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that is not there, or is closed to us, has no name to offer.
    return [];
  }
}
