import { readEnvironmentVariables } from "../../../config/environment-variables";
import { valueAt } from "../../../config/path";
import { terraformVersion } from "../../../stacks/units/aws-provider";
import { type Check, ok, problem, warning } from "../check";
import { satisfies } from "../versions";

const install = "https://developer.hashicorp.com/terraform/install";
const howToGetIt = `Install Terraform ${terraformVersion} from ${install}, or name another binary with TERRAFORM_BINARY_NAME.`;

/** There is a Terraform that the stacks accept. */
export const terraform: Check = {
  id: "terraform",
  title: "Terraform",
  run: async ({ host }) => {
    const { terraformBinary: binary } = readEnvironmentVariables(host.variables);
    const outcome = await host.run(binary, ["version", "-json"]);
    if (outcome.type === "missing") return problem(`there is no ${binary} on this machine`, howToGetIt);
    if (outcome.type === "stuck") return problem(`\`${binary} version\` does not end`, howToGetIt);
    const version = versionFrom(outcome.stdout);
    if (version === undefined) {
      return problem(`\`${binary} version -json\` tells no version (exit code ${outcome.code})`, howToGetIt);
    }
    const found = `${version} (${binary})`;
    if (!satisfies(version, terraformVersion)) return problem(`${found}; needed is ${terraformVersion}`, howToGetIt);
    const file = host.variables.TF_CLI_CONFIG_FILE;
    if (file && (await host.readText(file)) === undefined) {
      return warning(
        `${found}; TF_CLI_CONFIG_FILE names ${file}, which cannot be read`,
        "Unset TF_CLI_CONFIG_FILE or write that file: Terraform complains at every step.",
      );
    }
    return ok(found);
  },
};

function versionFrom(output: string): string | undefined {
  try {
    const version = valueAt(JSON.parse(output), ["terraform_version"]);
    return typeof version === "string" ? version : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
