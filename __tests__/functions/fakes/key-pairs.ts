import { generateKeyPairSync, type KeyPairKeyObjectResult } from "node:crypto";

/** A key pair as `npm run keys` makes it. */
export interface KeyPair {
  readonly id: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** RSA 2048. */
export function rsaPair(id: string): KeyPair {
  return { id, ...asPem(generateKeyPairSync("rsa", { modulusLength: 2048 })) };
}

/** ECDSA P-256. */
export function ecdsaPair(id: string): KeyPair {
  return { id, ...asPem(generateKeyPairSync("ec", { namedCurve: "P-256" })) };
}

function asPem({ publicKey, privateKey }: KeyPairKeyObjectResult) {
  return {
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** What stands in the secret. */
export function secretOf(...pairs: readonly KeyPair[]): string {
  return JSON.stringify({ keys: pairs.map(({ id, privateKey }) => ({ id, privateKey })) });
}
