import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Command } from "commander";
import { connectRegions } from "../../config/limits";
import { hasOnlyExampleKey } from "../../config/link-keys";
import { environmentsFolder, listEnvironments } from "../../config/load";
import { didYouMean } from "../../config/nearest";
import { SwitchboardError } from "../../config/problem";
import { adviceOn, type EnvironmentAnswers, environmentSource } from "../environment-source";
import { listedKeys, writeListedKeys } from "../keys/key-file";
import { print } from "../output";

interface Options {
  readonly env?: string;
  readonly name?: string;
  readonly region?: string;
  readonly account?: string;
  readonly from?: string;
}

/** `npm run new-environment -- staging`: a new file in config/environments, made from another. */
export function newEnvironmentCommand(): Command {
  return new Command("new-environment")
    .description("make a new environment from another, asking for what only you can know")
    .argument("[environment]", "its name, such as staging")
    .option("-e, --env <name>", "its name, as other commands take it")
    .option("--name <name>", "short name of the contact center; opens the name of every resource")
    .option("--region <region>", "AWS region")
    .option("--account <id>", "AWS account id")
    .option("--from <environment>", "environment to copy: minimal, example, or one of yours")
    .action(async (named: string | undefined, options: Options) => {
      const environment = named ?? options.env;
      if (environment === undefined) throw usage("Which name? For example: npm run new-environment -- staging");
      const file = newFile(environment);
      const answers = { environment, ...(await answersFrom(options)) };
      writeFileSync(file, environmentSource(answers), { flag: "wx" });
      print(`Wrote ${relative(process.cwd(), file)}. Next: npm start -- --env ${environment}`);
      if (copyExampleKey(answers.from, environment)) {
        print(`Before it is deployed: npm run keys -- --env ${environment}, since nobody has the key of the example.`);
      }
    });
}

/**
 * Without a key, an environment with voice-to-chat does not load: the one of the example, which nobody can sign with, lets
 * it be looked at. Keys that are in use belong to one environment, and are not copied.
 */
function copyExampleKey(from: string, to: string): boolean {
  const listed = listedKeys(environmentsFolder, from);
  if (!hasOnlyExampleKey(listed)) return false;
  writeListedKeys(environmentsFolder, to, listed);
  return true;
}

function newFile(environment: string): string {
  const advice = adviceOn("environment", environment);
  if (advice !== undefined) throw usage(`${environment}: ${advice}`);
  const file = join(environmentsFolder, `${environment}.ts`);
  if (existsSync(file)) throw usage(`${relative(process.cwd(), file)} exists already, and is left as it is.`);
  return file;
}

/** From options where they are given, else from the person at the terminal; every wrong option is named at once. */
async function answersFrom(options: Options): Promise<Omit<EnvironmentAnswers, "environment">> {
  const { name, region, account: accountId, from } = options;
  const wrong = Object.entries({ name, region, accountId }).flatMap(([field, value]) => {
    const advice = value === undefined ? undefined : adviceOn(field as "name" | "region" | "accountId", value);
    return advice === undefined ? [] : [`--${field === "accountId" ? "account" : field} ${value}: ${advice}`];
  });
  const known = listEnvironments();
  if (from !== undefined && !known.includes(from)) wrong.push(`--from ${from}: ${didYouMean(from, known)}`);
  const missing = Object.entries({ name, region, account: accountId }).filter(([, value]) => value === undefined);
  const alone = !process.stdin.isTTY || !process.stdout.isTTY;
  if (alone) wrong.push(...missing.map(([option]) => `--${option} is needed where nobody is there to be asked.`));
  if (wrong.length > 0) throw usage(wrong.join("\n"));
  if (name !== undefined && region !== undefined && accountId !== undefined) {
    return { name, region, accountId, from: from ?? "minimal" };
  }
  return ask(options, known);
}

async function ask(options: Options, known: readonly string[]): Promise<Omit<EnvironmentAnswers, "environment">> {
  const { cancel, intro, outro, select, text } = await import("@clack/prompts");
  const answered = (answer: string | symbol): string => {
    if (typeof answer === "string") return answer;
    cancel("Nothing was written.");
    throw usage("Cancelled.");
  };
  intro("A new environment");
  const validate = (field: "name" | "accountId") => (value: string | undefined) => adviceOn(field, value ?? "");
  const name =
    options.name ??
    answered(
      await text({ message: "Short name of the contact center?", placeholder: "acme", validate: validate("name") }),
    );
  const region =
    options.region ??
    answered(
      await select({ message: "AWS region?", options: connectRegions.map((value) => ({ value: value as string })) }),
    );
  const accountId =
    options.account ?? answered(await text({ message: "AWS account id?", validate: validate("accountId") }));
  const from =
    options.from ??
    answered(await select({ message: "Begin with which environment?", options: known.map((value) => ({ value })) }));
  outro(`${name}, ${region}, account ${accountId}`);
  return { name, region, accountId, from };
}

function usage(message: string): SwitchboardError {
  return new SwitchboardError("usage", message, "reject");
}
