import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { readEnvironmentVariables } from "../config/environment-variables";

/**
 * Runs the cdktf that this project is locked to, on this terminal, over stacks that are synthesised already.
 *
 * @returns cdktf's exit code; 1 where a signal ended it.
 */
export function runCdktf(args: readonly string[], environment: string): Promise<number> {
  const variables = readEnvironmentVariables();
  const plain = process.stdout.isTTY ? [] : ["--no-color"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cdktfScript(), ...args, "--skip-synth", ...plain], {
      stdio: "inherit",
      env: { ...variables.all, ENVIRONMENT: environment, CHECKPOINT_DISABLE: "1" },
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Runs cdktf several times, one after the other; stops at the first that fails, and gives its exit code. */
export async function runEach(runs: readonly (readonly string[])[], environment: string): Promise<number> {
  for (const args of runs) {
    const code = await runCdktf(args, environment);
    if (code !== 0) return code;
  }
  return 0;
}

function cdktfScript(): string {
  const manifest = require.resolve("cdktf-cli/package.json");
  const { bin } = require(manifest) as { readonly bin: { readonly cdktf: string } };
  return join(dirname(manifest), bin.cdktf);
}
