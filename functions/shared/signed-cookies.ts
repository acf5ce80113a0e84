import { getSignedCookies } from "@aws-sdk/cloudfront-signer";
import { secondsUntil, setCookie } from "./cookies";
import { LinkKeyError, type SigningKey } from "./link-keys";

/** The part of the site that CloudFront serves only with these cookies. */
const path = "/chat";

/** What is signed, and until when. */
export interface SignedCookiesOptions {
  readonly host: string;
  readonly key: SigningKey;
  readonly untilMs: number;
  readonly nowMs: number;
}

/**
 * `Set-Cookie` lines that open `/chat/` at CloudFront until a time. A custom policy, because a canned one takes no
 * wildcard; SHA-256, which CloudFront expects to be told by a cookie of its own.
 *
 * @throws LinkKeyError where the key is not one.
 */
export function signedCookies({ host, key, untilMs, nowMs }: SignedCookiesOptions): readonly string[] {
  const signed = sign(policyOf(`https://${host}${path}/*`, Math.floor(untilMs / 1000)), key);
  const maxAgeSeconds = secondsUntil(untilMs, nowMs);
  return Object.entries(signed).map(([name, value]) => setCookie({ name, value: String(value), path, maxAgeSeconds }));
}

function sign(policy: string, { publicKeyId: keyPairId, privateKey }: SigningKey) {
  try {
    return getSignedCookies({ policy, keyPairId, privateKey, algorithm: "SHA256" });
  } catch (cause) {
    throw new LinkKeyError("key-unreadable", { cause });
  }
}

function policyOf(resource: string, untilSeconds: number): string {
  const condition = { DateLessThan: { "AWS:EpochTime": untilSeconds } };
  return JSON.stringify({ Statement: [{ Resource: resource, Condition: condition }] });
}
