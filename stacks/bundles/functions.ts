import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../config/project-root";
import { keptFiles } from "./kept-files";
import { zip } from "./zip";

/** File and function that Lambda calls, in every package. */
export const handler = "index.handler";

/** All that decides what a function's bundle holds, besides this file's own folder. */
const sources = ["functions", "config", "stacks/bundles", "package-lock.json"];

/**
 * Bundles all functions that have a handler, in one call: each with all that it needs, the AWS clients too, so that what
 * was tested is what runs. Sources are data here, nothing of them is executed.
 *
 * @param root The project's folder.
 * @returns The code of each, by the function's name.
 */
export function buildFunctions(root = projectRoot): Readonly<Record<string, Uint8Array>> {
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: handlersIn(root),
    absWorkingDir: root,
    outbase: "functions",
    outdir: "out",
    entryNames: "[dir]",
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    // As modules, clients lose what a function does not use; the other form keeps all.
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfigRaw: { compilerOptions: {} },
    preserveSymlinks: true,
    write: false,
    logLevel: "silent",
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [nameOf(path), contents]));
}

/**
 * The package of each function, as Lambda takes it, in a folder: `<name>.zip`.
 *
 * @param root The project's folder.
 */
export function functionPackages(root = projectRoot): string {
  return keptFiles({
    root,
    name: "functions",
    sources,
    make: () =>
      Object.fromEntries(
        Object.entries(buildFunctions(root)).map(([name, code]) => [`${name}.zip`, zip({ "index.js": code })]),
      ),
  });
}

function handlersIn(root: string): string[] {
  return readdirSync(join(root, "functions"), { recursive: true, encoding: "utf8" })
    .filter((file) => /^[^/\\]+[/\\]handler\.ts$/.test(file))
    .map((file) => `functions/${file.replaceAll("\\", "/")}`)
    .sort();
}

function nameOf(path: string): string {
  return /([^/\\]+)\.js$/.exec(path)?.[1] ?? path;
}
