import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { App } from "cdktf";
import { prefixOf } from "../config/names";
import { SwitchboardError } from "../config/problem";
import type { ContactCenterConfig } from "../config/schema";
import { blocks, isObject, type JsonObject } from "./policy/synthesised-stack";

/**
 * Makes a folder ready for the stacks of an environment. Files that go up with a stack have a hash in their names, so that
 * those of before would pile up: they go. Terraform remembers beside each stack where its state was, and
 * offers to copy it when that changes: right for an environment that moves its state, and a disaster between two
 * environments that share the folder. Where the last synth was of another environment, that memory is taken away; the
 * state itself is not here and is not touched.
 */
export function prepareOutputFolder(outdir: string, config: ContactCenterConfig): void {
  for (const stack of stackFolders(outdir)) {
    rmSync(join(stack, "assets"), { recursive: true, force: true });
    const last = environmentOf(join(stack, "cdk.tf.json"));
    if (last !== undefined && last !== prefixOf(config))
      rmSync(join(stack, ".terraform", "terraform.tfstate"), { force: true });
  }
}

/** Removes what is left of stacks that the environment does not have. */
export function removeOtherStacks(outdir: string, stackNames: readonly string[]): void {
  const kept = stackNames.map((name) => join(outdir, "stacks", name));
  for (const folder of stackFolders(outdir)) if (!kept.includes(folder)) rmSync(folder, { recursive: true });
}

function stackFolders(outdir: string): readonly string[] {
  const stacks = join(outdir, "stacks");
  return existsSync(stacks) ? readdirSync(stacks).map((name) => join(stacks, name)) : [];
}

/** The environment that a stack was synthesised for, by its own tags; "" where the file cannot be read. */
function environmentOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const json = readJson(file);
  if (json === undefined) return "";
  const provider = isObject(json.provider) ? blocks(json.provider.aws)[0] : undefined;
  const tags = blocks(provider?.default_tags)[0]?.tags;
  return isObject(tags) && typeof tags.Environment === "string" ? tags.Environment : undefined;
}

/** Undefined where a synth was interrupted while it wrote: the next one must not stumble over that. */
function readJson(file: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isObject(json) ? json : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * cdktf can write HCL instead of JSON (`cdktf synth --hcl`), but does not escape the quotes of policies in it, so that
 * Terraform could not read it. Terraform reads the JSON as it is.
 *
 * @throws SwitchboardError (usage)
 */
export function refuseHcl({ hclOutput }: App): void {
  if (!hclOutput) return;
  const message =
    "cdktf's HCL output (--hcl) breaks policies that stand in it.\n  fix  Leave the option out: Terraform reads the JSON of cdktf.out/stacks/* as it is.";
  throw new SwitchboardError("usage", message, "reject");
}
