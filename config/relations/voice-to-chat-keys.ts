import { createPublicKey, type KeyObject } from "node:crypto";
import { linkKeysPath } from "../link-keys";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import { linkKey } from "../schema/voice-to-chat";
import type { ConfigView } from "../view";

/** What CloudFront checks signatures with: RSA of 2048 bits, or ECDSA on P-256 (CloudFront Developer Guide, key pairs). */
export type LinkKeyType = "RSA 2048" | "ECDSA P-256";

/** The kind of a public key in PEM form; undefined for all that CloudFront does not take. */
export function linkKeyTypeOf(publicKey: string): LinkKeyType | undefined {
  const key = parsed(publicKey);
  if (key?.asymmetricKeyType === "rsa" && key.asymmetricKeyDetails?.modulusLength === 2048) return "RSA 2048";
  if (key?.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1") return "ECDSA P-256";
  return undefined;
}

/** Links are signed: there is a key that checks signatures, or two while one takes the other's place. */
export function* voiceToChatKeys({ raw, environment }: ConfigView): Generator<Problem> {
  if (typeof valueAt(raw, ["voiceToChat"]) !== "object") return;
  const written = valueAt(raw, ["voiceToChat", "linkKeys"]) ?? [];
  if (!Array.isArray(written)) return;
  if (written.length === 0) {
    yield {
      path: linkKeysPath,
      found: "no key",
      expected: "the public half of a pair that signs links",
      fix: `Make a pair: npm run keys -- --env ${environment}`,
    };
  }
  for (const index of written.keys()) {
    yield* ofWrongKind(written, index, environment);
    yield* repeated(written, index, "id", "A name of its own for each pair");
    yield* repeated(written, index, "publicKey", "Keep it once");
  }
}

function* ofWrongKind(keys: readonly unknown[], index: number, environment: string): Generator<Problem> {
  const publicKey = valueAt(keys[index], ["publicKey"]);
  const form = linkKey.shape.publicKey.safeParse(publicKey);
  // What is not even a public key in PEM form is told by the schema.
  if (!form.success || linkKeyTypeOf(form.data) !== undefined) return;
  yield {
    path: joinPath(["voiceToChat", "linkKeys", String(index), "publicKey"]),
    found: kindOf(form.data),
    expected: "a key of RSA with 2048 bits, or of ECDSA on the curve P-256: CloudFront takes no other",
    fix: `Make a pair that it takes: npm run keys -- --env ${environment}`,
  };
}

function* repeated(keys: readonly unknown[], index: number, setting: "id" | "publicKey", what: string) {
  const value = valueAt(keys[index], [setting]);
  const first = keys.findIndex((other) => valueAt(other, [setting]) === value);
  if (typeof value !== "string" || first === index) return;
  yield {
    path: joinPath(["voiceToChat", "linkKeys", String(index), setting]),
    found: `what ${joinPath(["linkKeys", String(first), setting])} is, too`,
    expected: setting === "id" ? "an id that no other key has" : "a key that stands here once",
    fix: `${what}: CloudFront is given each under its id.`,
  };
}

function kindOf(publicKey: string): string {
  const key = parsed(publicKey);
  if (key === undefined) return "text that is no public key";
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  return `a key of type ${[key.asymmetricKeyType, modulusLength, namedCurve].filter(Boolean).join(" ")}`;
}

function parsed(publicKey: string): KeyObject | undefined {
  try {
    return createPublicKey(publicKey);
  } catch {
    // OpenSSL's words say nothing that helps.
    return undefined;
  }
}
