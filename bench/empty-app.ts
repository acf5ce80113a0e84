import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "./measure";

/** The yardstick: `cdktf synth` of an app with one empty stack, in plain JavaScript, with the same cdktf. */
export interface EmptyApp {
  readonly synth: Command;
  readonly remove: () => void;
}

/** Makes the app in a folder of its own. Plain JavaScript is the fastest that cdktf can be. */
export function emptyApp(root: string): EmptyApp {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-yardstick-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const main = [
    'const { App, TerraformStack } = require("cdktf");',
    "const app = new App();",
    'new TerraformStack(app, "empty");',
    "app.synth();",
  ];
  writeFileSync(join(folder, "main.js"), main.join("\n"));
  const project = { language: "typescript", app: "node main.js", projectId: "yardstick", sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify(project));
  return {
    synth: { command: "npx", args: ["cdktf", "synth"], cwd: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
