import { join } from "node:path";
import { valueAt } from "../../config/path";
import type { Host } from "./context";

/** The variable that Terraform reads a host's token from: dots become _, hyphens __. */
export function tokenVariable(hostname: string): string {
  return `TF_TOKEN_${hostname.replaceAll("-", "__").replaceAll(".", "_")}`;
}

/**
 * Where Terraform would find a token for a host, in the order in which it looks; undefined where there is none. The
 * token itself is not returned.
 */
export async function tokenPlace(hostname: string, host: Host): Promise<string | undefined> {
  const variable = tokenVariable(hostname);
  // Terraform takes the name in either spelling of a hyphen.
  const names = [variable, `TF_TOKEN_${hostname.replaceAll(".", "_")}`];
  const set = names.find((name) => host.variables[name]);
  if (set !== undefined) return set;
  const loginFile = join(configurationFolder(host), "credentials.tfrc.json");
  if (holdsToken(await host.readText(loginFile), hostname)) return loginFile;
  const cliFile = host.variables.TF_CLI_CONFIG_FILE || cliConfigurationFile(host);
  const cliText = (await host.readText(cliFile)) ?? "";
  const named = [...cliText.matchAll(/^\s*credentials\s+"([^"]+)"/gm)].some(([, name]) => name === hostname);
  if (named) return cliFile;
  return /^\s*credentials_helper\s+"/m.test(cliText) ? `the credentials helper of ${cliFile}` : undefined;
}

function holdsToken(text: string | undefined, hostname: string): boolean {
  if (text === undefined) return false;
  try {
    const token = valueAt(JSON.parse(text), ["credentials", hostname, "token"]);
    return typeof token === "string" && token !== "";
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function configurationFolder({ platform, variables, homeFolder }: Host): string {
  return platform === "win32" ? join(variables.APPDATA ?? homeFolder, "terraform.d") : join(homeFolder, ".terraform.d");
}

function cliConfigurationFile({ platform, variables, homeFolder }: Host): string {
  return platform === "win32"
    ? join(variables.APPDATA ?? homeFolder, "terraform.rc")
    : join(homeFolder, ".terraformrc");
}
