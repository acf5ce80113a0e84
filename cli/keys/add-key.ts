import { rmSync } from "node:fs";
import { join } from "node:path";
import { namesOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { handoverCommands, handoverPath, writeHandoverFile } from "./handover-file";
import { environmentWith, withoutExample } from "./key-environment";
import { listedKeys, writeListedKeys } from "./key-file";
import { type KeyType, makeKeyPair, type PrivateHalf, type PublicHalf } from "./key-pair";
import { putKeySecret } from "./key-secret";
import type { KeysMachine } from "./machine";
import { usageError } from "./machine-error";
import { type Reach, reachSecret } from "./reach";

export interface AddKeyOptions {
  readonly env: string;
  readonly type: KeyType;
  /** Put nothing into the secret, even where that could be done. */
  readonly print: boolean;
  readonly privateKeyFile?: string;
}

/** What was done, without the private key. */
export interface AddedKey {
  readonly id: string;
  readonly type: KeyType;
  /** The key that goes on signing until this one is used; undefined where this one is the first. */
  readonly signing?: string;
  /** The file that was written. */
  readonly publicHalf: string;
  readonly secret: string;
  /** Ids in the secret, or in the file that waits to be put there. */
  readonly privateHalves: readonly string[];
  /** Set where the private half waits in a file: why, where, and the commands that put it there and remove it. */
  readonly handover?: { readonly because: string; readonly file: string; readonly commands: readonly string[] };
  /** Listed keys whose private half was not at hand. */
  readonly withoutPrivateHalf: readonly string[];
}

/** CloudFront could take more, and nobody would know which of them are still needed. */
const keysAtMost = 2;

/**
 * Makes a pair. The private half goes first: one that no environment lists signs nothing, while a public half whose
 * private one was lost would have to be taken out again. It comes last in the list, so that another goes on signing
 * until CloudFront has the new one everywhere.
 */
export async function addKey(options: AddKeyOptions, machine: KeysMachine): Promise<AddedKey> {
  const { env } = options;
  const kept = withoutExample(listedKeys(machine.folder, env));
  const last = kept.at(-1);
  if (kept.length >= keysAtMost && last !== undefined) {
    throw usageError(
      `Environment ${env} has two keys already: ${kept.map(({ id }) => id).join(", ")}.`,
      `Retire one first, best the last, which does not sign: npm run keys -- --env ${env} --retire ${last.id}`,
    );
  }
  const { privateKey, ...publicHalf } = makeKeyPair(options.type);
  const listed = [...kept, publicHalf];
  const config = environmentWith(listed, env, machine.folder);
  const clients = machine.clients(config.region);
  const apart = options.print || options.privateKeyFile !== undefined;
  const reach: Reach = apart ? { type: "apart", because: "you asked for it" } : await reachSecret(config, clients);
  const before = reach.type === "reached" ? reach.keys : [];
  const halves: readonly PrivateHalf[] = [
    ...before.filter(({ id }) => kept.some((key) => key.id === id)),
    { id: publicHalf.id, privateKey },
  ];
  const secret = namesOf(config).linkKeySecret;
  if (reach.type === "reached") await putKeySecret(clients, secret, halves);
  const handover = reach.type === "reached" ? undefined : handOver(halves, reach.because, config, options, machine);
  return {
    id: publicHalf.id,
    type: options.type,
    ...(kept[0] === undefined ? {} : { signing: kept[0].id }),
    publicHalf: list(listed, handover?.file, options, machine),
    secret,
    privateHalves: halves.map(({ id }) => id),
    ...(handover === undefined ? {} : { handover }),
    withoutPrivateHalf: kept.flatMap(({ id }) => (halves.some((half) => half.id === id) ? [] : [id])),
  };
}

/** A private half that no environment lists is of no use to anybody: its file does not outlive the attempt. */
function list(keys: readonly PublicHalf[], file: string | undefined, { env }: AddKeyOptions, { folder }: KeysMachine) {
  try {
    return writeListedKeys(folder, env, keys);
  } catch (error) {
    if (file !== undefined) rmSync(file);
    throw error;
  }
}

function handOver(
  halves: readonly PrivateHalf[],
  because: string,
  config: ContactCenterConfig,
  { privateKeyFile }: AddKeyOptions,
  { homeFolder, projectRoot }: KeysMachine,
): NonNullable<AddedKey["handover"]> {
  const names = namesOf(config);
  const file = handoverPath(privateKeyFile ?? join(homeFolder, `${names.prefix}-link-keys.json`), projectRoot);
  writeHandoverFile(file, halves);
  return { because, file, commands: handoverCommands(file, names.linkKeySecret, config.region) };
}
