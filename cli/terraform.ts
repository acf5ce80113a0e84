import { spawn, spawnSync } from "node:child_process";
import { readEnvironmentVariables } from "../config/environment-variables";
import { SwitchboardError } from "../config/problem";

/** A message that Terraform prints under `-json`, as far as we read it. */
export interface TerraformMessage {
  readonly type: string;
  readonly "@message": string;
  readonly "@level": string;
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
  readonly changes?: { readonly add: number; readonly change: number; readonly remove: number };
  readonly diagnostic?: { readonly severity: string; readonly summary: string; readonly detail: string };
}

/**
 * Makes sure that there is a Terraform binary, before anything is begun that needs one.
 *
 * @throws SwitchboardError (environment) with what to install.
 */
export function requireTerraform(): void {
  const binary = readEnvironmentVariables().terraformBinary;
  if (spawnSync(binary, ["version"], { stdio: "ignore" }).error === undefined) return;
  throw new SwitchboardError(
    "environment",
    [
      `There is no ${binary} on this machine, and this command asks Terraform.`,
      "  fix  Install Terraform 1.11 or later from HashiCorp, or name another binary with TERRAFORM_BINARY_NAME.",
      "       `npm start` and `npm test` work without one; `npm run doctor` checks the rest.",
    ].join("\n"),
    "reject",
  );
}

/** Runs Terraform in the folder of a stack and gathers the messages of its `-json` output. */
export function terraformMessages(args: readonly string[], cwd: string): Promise<readonly TerraformMessage[]> {
  const { all, terraformBinary } = readEnvironmentVariables();
  return new Promise((resolve, reject) => {
    const child = spawn(terraformBinary, [...args], {
      cwd,
      env: { ...all, CHECKPOINT_DISABLE: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.stderr.pipe(process.stderr);
    child.once("error", reject);
    child.once("close", () =>
      resolve(
        text
          .split("\n")
          .filter(isJson)
          .map((line) => JSON.parse(line) as TerraformMessage),
      ),
    );
  });
}

/** Terraform prints warnings about its own configuration as plain text between the messages. */
function isJson(line: string): boolean {
  return line.startsWith("{");
}
