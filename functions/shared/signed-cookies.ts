import { getSignedCookies } from "@aws-sdk/cloudfront-signer";
import { secondsUntil, setCookie } from "./cookies";
import type { SigningKey } from "./link-keys";

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
 * Throws what the signer throws where the key is not one.
 */
export function signedCookies({ host, key, untilMs, nowMs }: SignedCookiesOptions): readonly string[] {
  const signed = getSignedCookies({
    policy: policyOf(`https://${host}${path}/*`, Math.floor(untilMs / 1000)),
    keyPairId: key.publicKeyId,
    privateKey: key.privateKey,
    algorithm: "SHA256",
  });
  const maxAgeSeconds = secondsUntil(untilMs, nowMs);
  return Object.entries(signed).map(([name, value]) => setCookie({ name, value: String(value), path, maxAgeSeconds }));
}

function policyOf(resource: string, untilSeconds: number): string {
  const condition = { DateLessThan: { "AWS:EpochTime": untilSeconds } };
  return JSON.stringify({ Statement: [{ Resource: resource, Condition: condition }] });
}
