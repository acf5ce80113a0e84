/**
 * What a page may load, and what it may speak to. Everything that is not named is refused.
 *
 * No text becomes markup or code: the page has no policy of Trusted Types to do it with.
 *
 * @param connectTo Hosts besides its own that scripts may call.
 */
export function contentSecurityPolicy(connectTo: readonly string[]): string {
  const own = "'self'";
  const directives = {
    "default-src": ["'none'"],
    "script-src": [own],
    "style-src": [own],
    "img-src": [own, "blob:", "data:"],
    "media-src": [own],
    "font-src": [own],
    "connect-src": [own, ...connectTo],
    "manifest-src": [own],
    "base-uri": ["'none'"],
    "form-action": [own],
    "frame-ancestors": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

export interface ChatPagePolicyProps {
  readonly region: string;
  /**
   * Where files lie: they go straight to S3 and come from there. A bucket by its name; `any` where an instance that is
   * taken over has one whose name nobody here knows; `none` where no files may be sent.
   */
  readonly attachments: AttachmentsBucket;
}

/** The bucket of attachments, as far as it is known. */
export type AttachmentsBucket = { readonly bucket: string } | "any" | "none";

/** The policy of the chat page: besides its own host, Amazon Connect's participant service, its socket, and attachments. */
export function chatPagePolicy({ region, attachments }: ChatPagePolicyProps): string {
  return contentSecurityPolicy([
    `https://participant.connect.${region}.amazonaws.com`,
    `wss://*.transport.connect.${region}.amazonaws.com`,
    ...hostsOf(attachments, region),
  ]);
}

/** S3 signs addresses of the region, and older ones without it. */
function hostsOf(attachments: AttachmentsBucket, region: string): readonly string[] {
  if (attachments === "none") return [];
  const bucket = attachments === "any" ? "*" : attachments.bucket;
  return [`https://${bucket}.s3.${region}.amazonaws.com`, `https://${bucket}.s3.amazonaws.com`];
}
