import { behavioursOf } from "../distributions";
import type { Rule } from "../rule";

const secure = new Set(["https-only", "redirect-to-https"]);

export const distributionHttps = {
  id: "distribution-https",
  title: "Every web app is served over HTTPS only.",
  why: "Whoever is in between could change the chat that a customer sees.",
  source: "CKV_AWS_34, AWS-0012",
  check: (stack) =>
    stack.ofType("aws_cloudfront_distribution").flatMap((distribution) =>
      behavioursOf(distribution)
        .filter(({ settings }) => !secure.has(String(settings.viewer_protocol_policy)))
        .map(({ path, settings }) => ({
          address: distribution.address,
          message: `viewer_protocol_policy of ${path} is ${JSON.stringify(settings.viewer_protocol_policy ?? null)}`,
          fix: 'Set viewerProtocolPolicy to "redirect-to-https".',
        })),
    ),
} as const satisfies Rule;
