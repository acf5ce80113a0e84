import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Changes } from "./contact-centers";

const root = resolve(__dirname, "../..");
const sources = [
  ...["assets", "cdktf.json", "cli", "config", "contact-flows", "functions", "main.ts", "package-lock.json"],
  ...["package.json", "stacks", "tsconfig.json"],
];

/** This project in a folder of its own, as an operator has it after a clone and `npm ci`: with its own state files. */
export interface ProjectCopy {
  readonly folder: string;
  /** Writes an environment: another one's file, with sections replaced or, by undefined, taken away. */
  readonly writeEnvironment: (name: string, from: string, changes: Changes) => void;
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
}

/** Copies the sources, which is quick, and links node_modules, which would not be. */
export function projectCopy(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-project-"));
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  return {
    folder,
    write,
    writeEnvironment: (name, from, changes) => {
      const replaced = JSON.stringify(changes, (_, value) => (value === undefined ? null : value));
      write(
        `config/environments/${name}.ts`,
        [
          `import from from "./${from}";`,
          `const changed = Object.entries({ ...from, ...${replaced} }).filter(([, value]) => value !== null);`,
          "export default Object.fromEntries(changed);",
        ].join("\n"),
      );
      const keys = (environment: string) => join(folder, `config/environments/${environment}.keys.json`);
      if (existsSync(keys(from))) cpSync(keys(from), keys(name));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A file of the project. */
export function projectFile(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
