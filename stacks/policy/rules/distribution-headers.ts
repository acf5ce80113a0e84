import { behavioursOf } from "../distributions";
import { isText, valueAt } from "../lookup";
import type { Rule } from "../rule";

const transport = "security_headers_config.strict_transport_security";
const oneYearSeconds = 31_536_000;

export const distributionHeaders = {
  id: "distribution-headers",
  title: "Every web app is served with security headers, strict transport security among them.",
  why: "They are what stops a foreign page from framing the agent desktop or running script in the chat.",
  source: "CKV_AWS_259, CKV2_AWS_32",
  check: (stack) => [
    ...stack.ofType("aws_cloudfront_distribution").flatMap((distribution) =>
      behavioursOf(distribution)
        .filter(({ settings }) => !isText(settings.response_headers_policy_id))
        .map(({ path }) => ({
          address: distribution.address,
          message: `the behaviour ${path} has no response_headers_policy_id`,
          fix: "Set responseHeadersPolicyId to the stack's CloudfrontResponseHeadersPolicy.",
        })),
    ),
    ...stack
      .ofType("aws_cloudfront_response_headers_policy")
      .filter(({ body }) => !(Number(valueAt(body, `${transport}.access_control_max_age_sec`) ?? 0) >= oneYearSeconds))
      .map(({ address }) => ({
        address,
        message: `${transport} does not last a year`,
        fix: `Set strictTransportSecurity.accessControlMaxAgeSec to ${oneYearSeconds} or more, with override.`,
      })),
  ],
} as const satisfies Rule;
