import { verify } from "node:crypto";

/** What a browser sends along, by name. */
export type Cookies = Readonly<Record<string, string>>;

/**
 * Whether CloudFront serves a URL behind a trusted key group to who sends these cookies: the policy's resource, its
 * time, and its signature by a key of the group (runtime-apis 4.2). Anything else is its 403.
 *
 * @param publicKeys PEM of each key of the group, by its id.
 */
export function edgeAllows(
  url: string,
  cookies: Cookies,
  publicKeys: ReadonlyMap<string, string>,
  nowMs: number,
): boolean {
  const key = publicKeys.get(cookies["CloudFront-Key-Pair-Id"] ?? "");
  const policy = decoded(cookies["CloudFront-Policy"] ?? "");
  const signature = decoded(cookies["CloudFront-Signature"] ?? "");
  const hash = { SHA256: "sha256", SHA1: "sha1" }[cookies["CloudFront-Hash-Algorithm"] ?? "SHA1"];
  if (!key || !hash || !verify(hash, policy, key, signature)) return false;
  const { Statement } = JSON.parse(policy.toString()) as {
    Statement: { Resource: string; Condition: { DateLessThan: { "AWS:EpochTime": number } } }[];
  };
  const [only, ...more] = Statement;
  if (!only || more.length > 0) return false;
  return fits(url, only.Resource) && nowMs / 1000 < only.Condition.DateLessThan["AWS:EpochTime"];
}

/** The edge's own base64: `+`, `=` and `/` would need escapes in a URL. */
function decoded(text: string): Buffer {
  return Buffer.from(text.replaceAll("-", "+").replaceAll("_", "=").replaceAll("~", "/"), "base64");
}

function fits(url: string, resource: string): boolean {
  const pattern = resource
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`).test(url);
}
