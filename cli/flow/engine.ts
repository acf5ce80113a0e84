import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { parseFlow } from "../../contact-flows/language/parse";
import type { validate } from "../../contact-flows/language/validate/validate";

/** The part of the language that checks flows. */
export interface CheckEngine {
  readonly parseFlow: typeof parseFlow;
  readonly validate: typeof validate;
}

const root = resolve(__dirname, "../..");

const entry = `
  export { parseFlow } from "./contact-flows/language/parse";
  export { validate } from "./contact-flows/language/validate/validate";
`;

/**
 * What checks flows, from one file of JavaScript that is kept in node_modules/.cache: its hundred modules would take
 * longer to load, and a third longer to run, than two hundred flows take to be checked. The file is made anew when a
 * source changed; where that fails, the modules are loaded as always.
 *
 * @param folder Where the file is kept.
 */
export function checkEngine(folder = join(root, "node_modules", ".cache", "switchboard")): CheckEngine {
  try {
    // The folder of dependencies may be shared between copies of the project.
    const copy = createHash("sha256").update(root).digest("hex").slice(0, 12);
    const file = join(folder, `flow-check-${copy}.js`);
    if (!isFresh(file)) make(folder, file);
    return require(file) as CheckEngine;
  } catch {
    // A folder that cannot be written, a bundler that is not installed: slower, and the same.
    return fromSources();
  }
}

/** The same from its sources. */
export function fromSources(): CheckEngine {
  return {
    ...(require("../../contact-flows/language/parse") as Pick<CheckEngine, "parseFlow">),
    ...(require("../../contact-flows/language/validate/validate") as Pick<CheckEngine, "validate">),
  };
}

/** Whether all sources are what they were when the file was made: its first line says it. */
function isFresh(file: string): boolean {
  try {
    const text = readFileSync(file, "utf8");
    const stamps = JSON.parse(text.slice("//".length, text.indexOf("\n"))) as readonly (readonly [string, string])[];
    return stamps.every(([source, stamp]) => stampOf(source) === stamp);
  } catch {
    // Not there yet, or a source is gone.
    return false;
  }
}

function stampOf(source: string): string {
  const { mtimeMs, size } = statSync(join(root, source));
  return `${mtimeMs} ${size}`;
}

function make(folder: string, file: string): void {
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const { metafile, outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const sources = Object.keys(metafile.inputs).filter((source) => source !== "<stdin>");
  const stamps = JSON.stringify(sources.map((source) => [source, stampOf(source)]));
  mkdirSync(folder, { recursive: true });
  // Another run may be reading or writing it: it changes in one step.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `//${stamps}\n${outputFiles[0]?.text ?? ""}`);
  renameSync(unfinished, file);
}
