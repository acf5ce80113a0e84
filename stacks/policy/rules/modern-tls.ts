import { isText, valueAt } from "../lookup";
import type { Rule } from "../rule";

/** CloudFront's own certificate brings TLS 1.0 with it and `minimum_protocol_version` is ignored. */
const endpoints = [
  { type: "aws_api_gateway_domain_name", argument: "security_policy" },
  { type: "aws_apigatewayv2_domain_name", argument: "domain_name_configuration.security_policy" },
  { type: "aws_cloudfront_distribution", argument: "viewer_certificate.minimum_protocol_version" },
] as const;

/** `TLS_1_2`, `TLSv1.2_2021`, `TLSv1.3_2025`, `SecurityPolicy_TLS13_1_2_2021_06`. */
const modern = /^(TLS_1_[23]|TLSv1\.[23]_\d{4}|SecurityPolicy_TLS1[23]_.*)$/;

export const modernTls = {
  id: "modern-tls",
  title: "Every endpoint of ours speaks TLS 1.2 or newer.",
  why: "Older versions can be broken, and card and data protection rules forbid them.",
  source: "CKV_AWS_174, CKV_AWS_206, AWS-0005, AWS-0013, AwsSolutions-CFR4",
  check: (stack) =>
    endpoints.flatMap(({ type, argument }) =>
      stack.ofType(type).flatMap(({ address, body }) => {
        const version = valueAt(body, argument);
        const own = valueAt(body, "viewer_certificate.cloudfront_default_certificate") !== true;
        if (own && isText(version) && modern.test(version)) return [];
        return {
          address,
          message: own
            ? `${argument} is ${JSON.stringify(version ?? null)}`
            : "it uses CloudFront's own certificate, with TLS 1.0",
          fix: "Set TLS 1.2; CloudFront needs a certificate of the environment's own domain for it.",
        };
      }),
    ),
} as const satisfies Rule;
