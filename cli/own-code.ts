import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../config/project-root";

/**
 * The command line from one file of JavaScript, kept in node_modules/.cache: to find, read and strip two hundred modules
 * takes longer than most commands take to run (docs/decisions/0008-run-typescript-with-tsx.md). The file is made anew
 * when a source has changed. Undefined where that cannot be done (no bundler, nothing can be written): then the modules
 * are loaded as always.
 *
 * @param root The project's folder.
 */
export function ownCode(root = projectRoot): typeof import("./command-line") | undefined {
  try {
    const dependencies = join(root, "node_modules");
    // A copy of the project that borrows another's dependencies keeps nothing there.
    if (lstatSync(dependencies).isSymbolicLink()) return undefined;
    const folder = join(dependencies, ".cache", "switchboard");
    const file = join(folder, "own-code.js");
    if (!isFresh(file, root)) make(folder, file, root);
    return run(file);
  } catch {
    return undefined;
  }
}

/** A module of Node.js with the method that its loaders use, and so do tsx and Jest. */
type Loadable = Module & { readonly _compile: (code: string, file: string) => void };

/** Loads it as `require` does, but without tsx, which would read through a megabyte to find nothing to strip. */
function run(file: string): typeof import("./command-line") {
  const module = new Module(file) as Loadable;
  Object.assign(module, { filename: file, paths: createRequire(file).resolve.paths("any") ?? [] });
  module._compile(readFileSync(file, "utf8"), file);
  return module.exports as typeof import("./command-line");
}

/** Whether all sources are what they were when the file was made: its first line says it. */
function isFresh(file: string, root: string): boolean {
  try {
    const text = readFileSync(file, "utf8");
    const stamps = JSON.parse(text.slice("//".length, text.indexOf("\n"))) as readonly (readonly [string, string])[];
    return stamps.every(([source, stamp]) => stampOf(join(root, source)) === stamp);
  } catch {
    // Not there yet, or a source is gone.
    return false;
  }
}

function stampOf(source: string): string {
  const { mtimeMs, size } = statSync(source);
  return `${mtimeMs} ${size}`;
}

function make(folder: string, file: string, root: string): void {
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const { metafile, outputFiles } = buildSync({
    entryPoints: ["cli/command-line.ts"],
    absWorkingDir: root,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    // Only config/project-root.ts asks where it stands.
    define: { __dirname: JSON.stringify(join(root, "config")) },
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const sources = [...Object.keys(metafile.inputs), "package.json", "tsconfig.json"];
  const stamps = JSON.stringify(sources.map((source) => [source, stampOf(join(root, source))]));
  mkdirSync(folder, { recursive: true });
  // Another run may be reading or writing it: it changes in one step.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `//${stamps}\n${outputFiles[0]?.text ?? ""}`);
  renameSync(unfinished, file);
}
