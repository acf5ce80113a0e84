import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "..");
const rooms = ["main.ts", "stacks", "config", "functions", "contact-flows", "assets", "sandbox", "cli", "bench"];

/** Which room may import from which; a room always may import from itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "main.ts": ["config", "stacks"],
  stacks: ["config", "contact-flows", "functions"],
  config: [],
  "contact-flows": ["config"],
  functions: ["config"],
  sandbox: ["config", "contact-flows"],
  cli: ["main.ts", "config", "stacks", "contact-flows", "functions", "sandbox"],
  bench: ["main.ts", "config", "stacks", "cli", "contact-flows", "functions", "sandbox"],
  assets: ["functions"],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const imports = rooms.flatMap((room) => sourcesOf(join(root, room))).flatMap(importsOf);

function sourcesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (/\.tsx?$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(path, file));
}

function importsOf(file: string): readonly Import[] {
  const statements = readFileSync(file, "utf8").matchAll(
    /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["']([^"']+)["']/g,
  );
  return [...statements].map(([, specifier = ""]) => ({ file: relative(root, file), specifier }));
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? "";
}

/** Imports of this project's own files, as pairs of rooms. */
const crossings = imports
  .filter(({ specifier }) => specifier.startsWith("."))
  .map(({ file, specifier }) => {
    const target = relative(root, resolve(root, dirname(file), specifier));
    return { file, target, from: roomOf(file), to: target === "main" ? "main.ts" : roomOf(target) };
  })
  .filter(({ from, to }) => from !== to);

test("there is something to check", () => {
  expect(imports.length).toBeGreaterThan(200);
  expect(crossings.length).toBeGreaterThan(50);
});

test("imports go one way between the rooms", () => {
  expect(crossings.filter(({ from, to }) => !allowed[from]?.includes(to))).toEqual([]);
});

test("cdktf and its constructs appear only where stacks are made", () => {
  const found = imports.filter(({ specifier }) => /^(?:cdktf|constructs|@cdktf\/)/.test(specifier));

  expect(found.filter(({ file }) => !["main.ts", "stacks"].includes(roomOf(file)))).toEqual([]);
});

test("the provider is imported class by class, never from its root", () => {
  expect(imports.filter(({ specifier }) => specifier === "@cdktf/provider-aws")).toEqual([]);
});

test("no stack reaches into another stack's file", () => {
  const stacks = readdirSync(join(root, "stacks")).filter(
    (file) => file.endsWith(".ts") && !["stack.ts", "output-folder.ts"].includes(file),
  );
  const names = stacks.map((file) => file.replace(".ts", ""));

  const reaching = imports.filter(({ file, specifier }) => {
    const target = /^\.\/([\w-]+)$/.exec(specifier)?.[1] ?? "";
    return dirname(file) === "stacks" && names.includes(target);
  });

  expect(names).toEqual(expect.arrayContaining(["state-backend", "contact-center"]));
  expect(reaching).toEqual([]);
});

test("a function never uses another function's folder", () => {
  const folderOf = (path: string) => path.split("/")[1];
  const functions = imports.filter(({ file }) => roomOf(file) === "functions");

  const foreign = functions.filter(({ file, specifier }) => {
    const target = relative(root, resolve(root, dirname(file), specifier));
    return (
      specifier.startsWith(".") &&
      roomOf(target) === "functions" &&
      folderOf(target) !== folderOf(file) &&
      folderOf(target) !== "shared"
    );
  });

  expect(foreign).toEqual([]);
});

test("the variables of the process are read in one file, and those of functions in another", () => {
  const readers = rooms
    .flatMap((room) => sourcesOf(join(root, room)))
    // What bundles are told of `process.env.NODE_ENV` is a text, and no reading.
    .filter((file) => /process\.env(?!\.NODE_ENV")/.test(readFileSync(file, "utf8")))
    .map((file) => relative(root, file));

  expect(readers).toEqual(["config/environment-variables.ts", "functions/shared/environment.ts"]);
});

test("one file asks where it stands, because the command line runs them all from another place", () => {
  const bundled = ["main.ts", "stacks", "config", "contact-flows", "cli"];
  const asking = bundled
    .flatMap((room) => sourcesOf(join(root, room)))
    .filter((file) => /[^{] __dirname|\b__filename|import\.meta|\(__dirname/.test(readFileSync(file, "utf8")))
    .map((file) => relative(root, file));

  expect(asking).toEqual(["config/project-root.ts"]);
});
