import { exampleLinkKeyId } from "../../config/link-keys";
import { linkKeyTypeOf } from "../../config/relations/voice-to-chat-keys";
import { environmentWith } from "./key-environment";
import { listedKeys } from "./key-file";
import { makeKeyPair } from "./key-pair";
import type { KeysMachine } from "./machine";
import { type Reach, reachSecret } from "./reach";

/** One key that an environment lists. */
export interface ListedKey {
  readonly id: string;
  readonly type: string;
  /** `unknown` where the secret could not be looked into. */
  readonly privateHalf: "in the secret" | "missing" | "nobody's" | "unknown";
}

/** The keys of an environment, in its order, and whether the secret has their other halves. */
export async function listKeys(
  env: string,
  print: boolean,
  machine: KeysMachine,
): Promise<{ readonly keys: readonly ListedKey[]; readonly because?: string }> {
  const listed = listedKeys(machine.folder, env);
  // An environment without keys does not load: a key that is thrown away stands in for one.
  const { privateKey: _, ...standIn } = makeKeyPair("ec");
  const config = environmentWith(listed.length > 0 ? listed : [standIn], env, machine.folder);
  const reach: Reach = print
    ? { type: "apart", because: "you asked for it" }
    : await reachSecret(config, machine.clients(config.region));
  const keys = listed.map(({ id, publicKey }) => ({
    id,
    type: linkKeyTypeOf(publicKey) ?? "unknown",
    privateHalf: privateHalfOf(id, reach),
  }));
  return { keys, ...(reach.type === "apart" ? { because: reach.because } : {}) };
}

function privateHalfOf(id: string, reach: Reach): ListedKey["privateHalf"] {
  if (id === exampleLinkKeyId) return "nobody's";
  if (reach.type === "apart") return "unknown";
  return reach.keys.some((half) => half.id === id) ? "in the secret" : "missing";
}
