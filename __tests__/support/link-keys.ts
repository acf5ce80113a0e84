import { generateKeyPairSync } from "node:crypto";

const pem = { type: "spki", format: "pem" } as const;
const known = new Map<string, string>();

/** A public key of a kind that CloudFront takes, by name; the same one for the same name. */
export function publicKeyOf(name: string): string {
  const key =
    known.get(name) ?? generateKeyPairSync("ec", { namedCurve: "prime256v1" }).publicKey.export(pem).toString();
  known.set(name, key);
  return key;
}

/** An entry of `voiceToChat.linkKeys`. */
export function linkKeyOf(id: string): { readonly id: string; readonly publicKey: string } {
  return { id, publicKey: publicKeyOf(id) };
}
