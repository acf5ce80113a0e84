import { generateKeyPairSync, type KeyPairKeyObjectResult, randomBytes } from "node:crypto";

/** Kinds of pairs, as the option names them. */
export const keyTypes = ["rsa", "ec"] as const;
export type KeyType = (typeof keyTypes)[number];

/** One public key as an environment lists it. */
export interface PublicHalf {
  readonly id: string;
  readonly publicKey: string;
}

/** One private key as the secret holds it. */
export interface PrivateHalf {
  readonly id: string;
  readonly privateKey: string;
}

const make: Readonly<Record<KeyType, () => KeyPairKeyObjectResult>> = {
  rsa: () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
  ec: () => generateKeyPairSync("ec", { namedCurve: "prime256v1" }),
};

/**
 * A new pair that CloudFront takes (CloudFront Developer Guide, key pairs for signers).
 *
 * @returns An id of day and chance, such as `link-20261129-3fa2`, and both halves as PEM.
 */
export function makeKeyPair(type: KeyType, now = new Date()): PublicHalf & PrivateHalf {
  const { publicKey, privateKey } = make[type]();
  const day = now.toISOString().slice(0, 10).replaceAll("-", "");
  return {
    id: `link-${day}-${randomBytes(2).toString("hex")}`,
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
