import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { readEnvironmentVariables } from "../../config/environment-variables";
import { valueAt } from "../../config/path";
import { projectRoot } from "../../config/project-root";
import type { CommandOutcome, Host, Manifest } from "./context";

/** Terraform's first start on a slow disk takes seconds; a wrapper that asks something waits for ever. */
const commandTimeoutMs = 15_000;

/** This machine. */
export function thisHost(): Host {
  const variables = readEnvironmentVariables().all;
  return {
    nodeVersion: process.versions.node,
    platform: process.platform,
    homeFolder: homedir(),
    variables,
    run: (command, args) => run(command, args, { ...variables, CHECKPOINT_DISABLE: "1" }),
    readText: (path) =>
      readFile(path, "utf8").then(
        (text) => text,
        () => undefined,
      ),
    manifest,
  };
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    execFile(command, [...args], { env, timeout: commandTimeoutMs }, (error, stdout, stderr) => {
      if (error === null) resolve({ type: "ended", code: 0, stdout, stderr });
      else if (error.killed === true) resolve({ type: "stuck" });
      else if (typeof error.code === "number") resolve({ type: "ended", code: error.code, stdout, stderr });
      else resolve({ type: "missing" });
    });
  });
}

function manifest(name: string): Manifest | undefined {
  try {
    return require(name === "." ? join(projectRoot, "package.json") : `${name}/package.json`) as Manifest;
  } catch (error) {
    if (valueAt(error, ["code"]) === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
