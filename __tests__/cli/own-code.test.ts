import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ownCode } from "../../cli/own-code";

const root = resolve(__dirname, "../..");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "switchboard-own-code-"));
  for (const name of ["package.json", "tsconfig.json"]) cpSync(join(root, name), join(folder, name));
  writeCommandLine("first");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = () => join(folder, "node_modules", ".cache", "switchboard", "own-code.js");

/** A project whose command line is one export in another file. */
function writeCommandLine(says: string): void {
  mkdirSync(join(folder, "cli"), { recursive: true });
  writeFileSync(join(folder, "cli", "says.ts"), `export const says: string = ${JSON.stringify(says)};`);
  writeFileSync(
    join(folder, "cli", "command-line.ts"),
    'import { says } from "./says"; export const commandLine = () => `${says} in ${__dirname}`;',
  );
}

/** What the kept code says, loaded afresh. */
function said(): unknown {
  jest.resetModules();
  return (ownCode(folder) as { readonly commandLine: () => unknown } | undefined)?.commandLine();
}

test("is bundled once, and tells every module the folder of config", () => {
  mkdirSync(join(folder, "node_modules"));

  expect(said()).toBe(`first in ${join(folder, "config")}`);
  const made = readFileSync(kept(), "utf8");
  writeFileSync(kept(), made.replace('"first"', '"kept"'));
  expect(said()).toBe(`kept in ${join(folder, "config")}`);
});

test("is made anew when a source has changed, is gone, or the kept file is broken", () => {
  mkdirSync(join(folder, "node_modules"));
  said();
  writeCommandLine("changed");
  expect(said()).toMatch(/^changed/);

  writeFileSync(join(folder, "cli", "command-line.ts"), 'export const commandLine = () => "alone";');
  rmSync(join(folder, "cli", "says.ts"));
  expect(said()).toBe("alone");

  writeFileSync(kept(), "//[[");
  expect(said()).toBe("alone");
});

test("is left to the sources where they cannot be bundled, and the next run tries again", () => {
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "cli", "says.ts"), "export const says = ;");
  expect(said()).toBeUndefined();

  writeCommandLine("mended");
  expect(said()).toMatch(/^mended/);
});

test("is left to the sources where nothing can be kept, or the dependencies are another copy's", () => {
  expect(said()).toBeUndefined();
  writeFileSync(join(folder, "node_modules"), "");
  expect(said()).toBeUndefined();

  rmSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "elsewhere"));
  symlinkSync(join(folder, "elsewhere"), join(folder, "node_modules"), "dir");
  expect(said()).toBeUndefined();
  expect(existsSync(join(folder, "elsewhere", ".cache"))).toBe(false);
});
