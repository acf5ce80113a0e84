import { namesOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { environmentWith, withoutExample } from "./key-environment";
import { listedKeys, writeListedKeys } from "./key-file";
import type { PublicHalf } from "./key-pair";
import { putKeySecret } from "./key-secret";
import { listedKey } from "./listed-key";
import type { KeysMachine } from "./machine";
import { machineError, usageError } from "./machine-error";
import { type Reach, reachSecret } from "./reach";

export interface RetireKeyOptions {
  readonly env: string;
  readonly id: string;
  readonly print: boolean;
  readonly yes: boolean;
}

/** What was done. */
export interface RetiredKey {
  readonly id: string;
  readonly publicHalf: string;
  readonly secret: string;
  /** Whether the private half is gone from the secret, and why not. */
  readonly privateHalf: { readonly removed: true } | { readonly removed: false; readonly because: string };
}

/**
 * Takes a key out. The private half goes first: from then on the other key signs, if it did not before, while what this
 * one has signed is still checked until the next deployment.
 *
 * @param tell Says what breaks, before anybody is asked.
 */
export async function retireKey(
  { env, id, print, yes }: RetireKeyOptions,
  machine: KeysMachine,
  tell: (text: string) => void,
): Promise<RetiredKey | undefined> {
  const listed = listedKeys(machine.folder, env);
  const rest = remaining(listed, id, env);
  const config = environmentWith(rest, env, machine.folder);
  const clients = machine.clients(config.region);
  const reach: Reach = print ? { type: "apart", because: "you asked for it" } : await reachSecret(config, clients);
  if (reach.type === "reached" && !reach.keys.some((half) => rest.some((key) => key.id === half.id))) {
    throw machineError(
      `Nothing was changed: the secret has no private half of ${rest.map((key) => key.id).join(", ")}, so that no link could be signed`,
      "Put it there, or make a new pair: npm run keys",
    );
  }
  tell(whatBreaks(id, listed, config));
  if (!(await isMeant(env, id, yes, machine))) return undefined;
  const secret = namesOf(config).linkKeySecret;
  if (reach.type === "reached") {
    await putKeySecret(
      clients,
      secret,
      reach.keys.filter((half) => rest.some((key) => key.id === half.id)),
    );
  }
  const privateHalf =
    reach.type === "reached" ? ({ removed: true } as const) : ({ removed: false, because: reach.because } as const);
  return { id, publicHalf: writeListedKeys(machine.folder, env, rest), secret, privateHalf };
}

function remaining(listed: readonly PublicHalf[], id: string, env: string): readonly PublicHalf[] {
  const retired = listedKey(listed, id, env);
  const rest = listed.filter((key) => key !== retired);
  if (withoutExample(rest).length > 0) return rest;
  throw usageError(
    `${id} is the only key of environment ${env}: without it, no link could be signed.`,
    `Make another first, and deploy it: npm run keys -- --env ${env}`,
  );
}

function whatBreaks(id: string, listed: readonly PublicHalf[], config: ContactCenterConfig): string {
  const { voiceToChat, environment } = config;
  const lifeHours = voiceToChat?.chat.lifeHours ?? 0;
  const other = listed.find((key) => key.id !== id)?.id ?? "";
  const refused = [
    `Retiring ${id}: after the next deployment of voice-to-chat CloudFront refuses what it has signed. Who then loads the`,
    `chat page again with such a cookie is told to open the link again. Wait until ${other} has signed for`,
    `${lifeHours} hours, the life of a chat, unless ${id} is in wrong hands.`,
  ];
  const signing = [
    `It is the first, the one that signs: within five minutes ${other} has to. If that is not deployed yet, no link opens`,
    `until it is. Unless ${id} is in wrong hands, use the other first: npm run keys -- --env ${environment} --use ${other}`,
  ];
  return [...refused, ...(listed[0]?.id === id ? signing : [])].join("\n");
}

async function isMeant(env: string, id: string, yes: boolean, { confirm }: KeysMachine): Promise<boolean> {
  if (yes) return true;
  if (confirm !== undefined) return confirm(`Retire ${id}?`);
  throw usageError(
    "Nothing was changed: retiring a key asks before, and nobody is at this terminal.",
    `Add --yes: npm run keys -- --env ${env} --retire ${id} --yes`,
  );
}
