import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";

/** How a command ended. */
export interface CommandResult {
  /** The exit code; -1 when a signal ended the command. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command runs, and what its environment has besides this process's. */
export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** One warning is enough for all the tests of a file. */
let hasWarned = false;

/** No colours, no prompts, no reports to vendors: what makes the output of both commands fit for a test. */
const quiet = {
  CI: "true",
  FORCE_COLOR: "0",
  NO_COLOR: "1",
  TF_IN_AUTOMATION: "1",
  TF_INPUT: "0",
  CHECKPOINT_DISABLE: "1",
};

/** The Terraform command to use: what TERRAFORM_BINARY_NAME names, as for cdktf, else `terraform`; undefined if absent. */
export function terraformBinary(): string | undefined {
  const name = process.env.TERRAFORM_BINARY_NAME ?? "terraform";
  if (isAbsolute(name)) return isExecutable(name) ? name : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/**
 * A `describe` for tests that need Terraform. Without it they are skipped with one warning on a developer's machine,
 * and fail on a build server (CI=true), where nobody would notice that they are gone.
 */
export function describeWithTerraform(title: string, tests: () => void): void {
  if (terraformBinary() !== undefined) {
    describe(title, tests);
    return;
  }
  const reason =
    "Terraform was not found, and these tests run it. Install 1.11 or newer (https://developer.hashicorp.com/terraform/install) " +
    "and put it on the PATH, or name the command in TERRAFORM_BINARY_NAME.";
  if (process.env.CI === "true") {
    test(`${title}: terraform is required`, () => {
      throw new Error(reason);
    });
    return;
  }
  if (!hasWarned) process.stderr.write(`\nSKIPPED: ${title}, and whatever else needs it. ${reason}\n\n`);
  hasWarned = true;
  describe.skip(title, tests);
}

/** Runs terraform. It never asks: give `-auto-approve` where it would. */
export function terraform(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  return run(terraformBinary() ?? "terraform", args, options);
}

/** The outputs in the state of a stack, by name. */
export async function terraformOutputs(options: CommandOptions): Promise<Readonly<Record<string, unknown>>> {
  const { stdout } = await terraform(["output", "-json"], options);
  const outputs = JSON.parse(stdout) as Record<string, { value: unknown }>;
  return Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, output.value]));
}

/** Runs this project's cdktf with the Node.js of this process. */
export function cdktf(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const program = join(dirname(require.resolve("cdktf-cli/package.json")), "bundle", "bin", "cdktf.js");
  return run(process.execPath, [program, ...args], options);
}

function run(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...quiet, ...options.env };
    const child = spawn(command, args, { cwd: options.cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const output = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8");
      child[stream].on("data", (text: string) => {
        output[stream] += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, ...output }));
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
