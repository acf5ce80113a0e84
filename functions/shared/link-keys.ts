import * as z from "zod/mini";
import { FunctionError } from "./problem";

/** A private key, and the id under which CloudFront knows its public half. */
export interface SigningKey {
  readonly publicKeyId: string;
  readonly privateKey: string;
}

/** Why there is no key to sign with; each is for the operator to mend. */
const reasons = {
  "secret-missing":
    "The secret of the links' private keys has no value: `npm run keys` makes a pair and tells how to put it there.",
  "secret-unreadable": "The secret of the links' private keys is not what `npm run keys` writes.",
  "key-unreadable": "A private key in the secret is no PEM of an RSA 2048 or ECDSA P-256 key: put it there again.",
  "no-key-fits":
    "No private key in the secret belongs to a public key of the distribution: deploy, or put its half there.",
} as const;

/** There is no key to sign with. */
export class LinkKeyError extends FunctionError {
  constructor(
    readonly reason: keyof typeof reasons,
    options?: ErrorOptions,
  ) {
    super("link-keys", reasons[reason], "bug", options);
    this.name = "LinkKeyError";
  }
}

/** Gives the key to sign with now, or throws a `LinkKeyError`, or what reading the secret throws. */
export type FindKey = () => Promise<SigningKey>;

/** What finding keys needs from outside. */
export interface LinkKeysOptions {
  /** The secret's text now; undefined where it has none. */
  readonly readSecret: () => Promise<string | undefined>;
  /** Id of a key pair of ours -> id of its public half at CloudFront; the first one is to sign. */
  readonly publicKeyIds: ReadonlyMap<string, string>;
  readonly nowMs: () => number;
}

/** A key that was taken out of the secret signs no longer than this. */
const keptForMs = 5 * 60_000;

const secretSchema = z.object({ keys: z.array(z.object({ id: z.string(), privateKey: z.string() })) });
type Secret = z.infer<typeof secretSchema>;

/**
 * Finds the first listed key whose private half is in the secret. The list decides and not the secret: a key that was
 * added stands last, and signs only after a later deployment, when every edge has had its public half for long. A key
 * that was found is kept for five minutes; where none was, the next call reads again.
 */
export function linkKeys({ readSecret, publicKeyIds, nowMs }: LinkKeysOptions): FindKey {
  let kept: { readonly key: SigningKey; readonly untilMs: number } | undefined;
  return async () => {
    if (kept && nowMs() < kept.untilMs) return kept.key;
    kept = undefined;
    const text = await readSecret();
    if (text === undefined) throw new LinkKeyError("secret-missing");
    const secret = parseSecret(text);
    if (!secret) throw new LinkKeyError("secret-unreadable");
    const key = fitting(secret, publicKeyIds);
    if (!key) throw new LinkKeyError("no-key-fits");
    kept = { key, untilMs: nowMs() + keptForMs };
    return key;
  };
}

/** Reads `LINK_KEY_IDS`, in its order; whatever is no object of texts holds no key. */
export function parsePublicKeyIds(text: string): ReadonlyMap<string, string> {
  const parsed = z.record(z.string(), z.string()).safeParse(jsonOf(text));
  return new Map(Object.entries(parsed.data ?? {}));
}

function parseSecret(text: string): Secret | undefined {
  return secretSchema.safeParse(jsonOf(text)).data;
}

function fitting({ keys }: Secret, publicKeyIds: ReadonlyMap<string, string>): SigningKey | undefined {
  for (const [id, publicKeyId] of publicKeyIds) {
    const half = keys.find((key) => key.id === id);
    // A PEM that came through a shell or a form often has `\n` in two characters: OpenSSL takes real ones only.
    if (half) return { publicKeyId, privateKey: half.privateKey.replaceAll("\\n", "\n") };
  }
  return undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
