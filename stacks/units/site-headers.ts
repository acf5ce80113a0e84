import { CloudfrontResponseHeadersPolicy } from "@cdktf/provider-aws/lib/cloudfront-response-headers-policy";
import type { Construct } from "constructs";

export interface SiteHeadersProps {
  readonly policyName: string;
  readonly contentSecurityPolicy: string;
  /** `ours`: the origin's own policy gives way. `origin`: ours holds only where the origin says nothing. */
  readonly winner: "ours" | "origin";
}

export interface SiteHeadersOutputs {
  readonly id: string;
}

const twoYearsSeconds = 63_072_000;

/** What a page of ours never needs, so that no script in it can ask for it. */
const permissions = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

/** Security headers of a web app: over TLS only, in no frame, no address handed on, and nothing from other hosts. */
export function siteHeaders(scope: Construct, id: string, props: SiteHeadersProps): SiteHeadersOutputs {
  const always = { override: true } as const;
  const { id: policyId } = new CloudfrontResponseHeadersPolicy(scope, id, {
    name: props.policyName,
    securityHeadersConfig: {
      contentSecurityPolicy: {
        contentSecurityPolicy: props.contentSecurityPolicy,
        override: props.winner === "ours",
      },
      contentTypeOptions: always,
      frameOptions: { ...always, frameOption: "DENY" },
      referrerPolicy: { ...always, referrerPolicy: "no-referrer" },
      strictTransportSecurity: { ...always, accessControlMaxAgeSec: twoYearsSeconds, includeSubdomains: true },
    },
    customHeadersConfig: {
      items: [
        { header: "Cross-Origin-Opener-Policy", value: "same-origin", override: true },
        { header: "Cross-Origin-Resource-Policy", value: "same-origin", override: true },
        { header: "Permissions-Policy", value: permissions.map((name) => `${name}=()`).join(", "), override: true },
        { header: "X-Robots-Tag", value: "noindex", override: true },
      ],
    },
  });
  return { id: policyId };
}
