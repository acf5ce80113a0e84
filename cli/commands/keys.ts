import { type Command, Option } from "commander";
import { type AddedKey, addKey } from "../keys/add-key";
import { type KeyType, keyTypes } from "../keys/key-pair";
import { listKeys } from "../keys/list-keys";
import { type KeysMachine, thisKeysMachine } from "../keys/machine";
import { usageError } from "../keys/machine-error";
import { type RetiredKey, retireKey } from "../keys/retire-key";
import { type UsedKey, useKey } from "../keys/use-key";
import { type ReadingOptions, readingCommand } from "../options";
import { colors, columns, printJson, print as say } from "../output";

interface Options extends ReadingOptions {
  readonly type: KeyType;
  readonly list: boolean;
  readonly use?: string;
  readonly retire?: string;
  readonly yes: boolean;
  readonly print: boolean;
  readonly privateKeyFile?: string;
}

/**
 * `npm run keys -- --env NAME`: a new pair that signs chat links. The public half goes into the environment, the private
 * half into Secrets Manager; it is never printed and never in the project.
 */
export function keysCommand(makeMachine: () => KeysMachine = thisKeysMachine): Command {
  return readingCommand("keys", "make, use, list or retire the keys that sign chat links")
    .addOption(
      new Option("--type <type>", "kind of the new pair: RSA 2048 or ECDSA P-256").choices(keyTypes).default("rsa"),
    )
    .option("--list", "only say which keys there are, and whether the secret has their private halves", false)
    .option("--use <id>", "have this key sign from the next deployment on")
    .option("--retire <id>", "take a key out, public and private half, after saying what that breaks")
    .option("--yes", "retire without asking", false)
    .option("--print", "touch nothing in AWS; print the command that puts the private half there", false)
    .option("--private-key-file <path>", "where the private half waits then (default: a file in your home folder)")
    .action(async (options: Options) => {
      const wanted = [options.list && "--list", options.use && "--use", options.retire && "--retire"].filter(Boolean);
      if (wanted.length > 1) throw usageError(`${wanted.join(" and ")} are different things.`, "Give one of them.");
      const machine = makeMachine();
      if (options.list) await list(options, machine);
      else if (options.use !== undefined) use(options, options.use, machine);
      else if (options.retire !== undefined) await retire(options, options.retire, machine);
      else await add(options, machine);
    });
}

async function add({ env, json, ...options }: Options, machine: KeysMachine): Promise<void> {
  const added = await addKey({ env, ...options }, machine);
  if (json) printJson({ version: 1, environment: env, added });
  else tellAdded(added, env);
}

function tellAdded(
  { id, type, signing, publicHalf, secret, privateHalves, handover, withoutPrivateHalf }: AddedKey,
  env: string,
) {
  say(`${colors.green("✓")} ${id} (${type === "rsa" ? "RSA 2048" : "ECDSA P-256"})`);
  if (handover === undefined)
    say(`${colors.green("✓")} private half in secret ${secret}, which holds ${privateHalves.join(", ")}`);
  else say(`${colors.yellow("!")} private half in ${handover.file}, readable for you alone: ${handover.because}`);
  say(`${colors.green("✓")} public half in ${publicHalf}: commit it`);
  for (const other of withoutPrivateHalf) {
    say(
      `${colors.yellow("!")} the private half of ${other} is not among them: deploy before you put them into the secret`,
    );
  }
  say(`\nNext\n  npm run deploy -- --env ${env} voice-to-chat`);
  if (handover !== undefined) say(handover.commands.map((command) => `  ${command}`).join("\n"));
  if (signing === undefined) return;
  say(`${signing} goes on signing. Once this is deployed, and the private half is in the secret:`);
  say(`  npm run keys -- --env ${env} --use ${id}`);
}

function use({ env, json }: Options, id: string, machine: KeysMachine): void {
  const used = useKey({ env, id }, machine);
  if (json) printJson({ version: 1, environment: env, used });
  else tellUsed(used, env);
}

function tellUsed({ id, publicHalf, order: [, ...others] }: UsedKey, env: string): void {
  say(`${colors.green("✓")} ${id} is the first in ${publicHalf}: commit it`);
  say(`\nNext, where ${id} has been deployed before\n  npm run deploy -- --env ${env} voice-to-chat`);
  for (const other of others) say(`What ${other} has signed stays good until that is retired.`);
}

async function retire({ env, json, print, yes }: Options, id: string, machine: KeysMachine): Promise<void> {
  const retired = await retireKey({ env, id, print, yes }, machine, (text) => json || say(`${text}\n`));
  if (json) printJson({ version: 1, environment: env, retired: retired ?? null });
  else if (retired === undefined) say("Nothing was changed.");
  else tellRetired(retired, env);
}

function tellRetired({ id, publicHalf, secret, privateHalf }: RetiredKey, env: string): void {
  if (privateHalf.removed) say(`${colors.green("✓")} private half of ${id} gone from secret ${secret}`);
  else
    say(`${colors.yellow("!")} private half of ${id} left in secret ${secret}, if it is there: ${privateHalf.because}`);
  say(`${colors.green("✓")} public half gone from ${publicHalf}: commit it`);
  say(`\nNext\n  npm run deploy -- --env ${env} voice-to-chat`);
}

async function list({ env, json, print }: Options, machine: KeysMachine): Promise<void> {
  const { keys, because } = await listKeys(env, print, machine);
  if (json) printJson({ version: 1, environment: env, keys, ...(because === undefined ? {} : { because }) });
  else {
    say(keys.length === 0 ? "No keys yet." : columns(keys.map(({ id, type, privateHalf }) => [id, type, privateHalf])));
    if (because !== undefined) say(`\nThe secret was not looked into: ${because}.`);
  }
}
