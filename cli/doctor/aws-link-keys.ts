import { createPrivateKey, createPublicKey } from "node:crypto";
import { readKeySecret } from "../keys/key-secret";
import type { Clients } from "./clients";
import type { LinkKeySecret } from "./cloud-account";

/** The secret with the keys of chat links. Of the private keys nothing is handed on but their public halves. */
export async function linkKeySecret(clients: Clients, name: string): Promise<LinkKeySecret> {
  const secret = await readKeySecret(clients, name);
  if (secret.type !== "present") return secret;
  const keys = secret.keys.map(({ id, privateKey }) => ({ id, publicKey: publicHalfOf(privateKey) }));
  return { type: "present", keys };
}

function publicHalfOf(privateKey: string): string | undefined {
  try {
    // A PEM that came through a shell or a form often has `\n` in two characters.
    const key = createPublicKey(createPrivateKey(privateKey.replaceAll("\\n", "\n")));
    return key.export({ type: "spki", format: "pem" }).toString();
  } catch {
    // OpenSSL's words could hold a part of the key.
    return undefined;
  }
}
