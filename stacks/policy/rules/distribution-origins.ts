import { blocksAt, isText, refersTo, valueAt } from "../lookup";
import type { Problem, Rule } from "../rule";
import { type JsonObject, type Resource, type SynthesisedStack, strings } from "../synthesised-stack";

export const distributionOrigins = {
  id: "distribution-origins",
  title: "CloudFront reaches buckets with a signed identity, and other origins over modern TLS.",
  why: "A bucket would have to be public otherwise, and the way behind CloudFront could be listened to.",
  source: "CKV2_AWS_46, CKV2_AWS_54, CKV2_AWS_72, AwsSolutions-CFR5, AwsSolutions-CFR7",
  check: (stack) =>
    stack
      .ofType("aws_cloudfront_distribution")
      .flatMap((distribution) =>
        blocksAt(distribution.body, "origin").flatMap((origin) => faults(stack, distribution, origin)),
      ),
} as const satisfies Rule;

function faults(stack: SynthesisedStack, { address }: Resource, origin: JsonObject): readonly Problem[] {
  const name = `the origin ${String(origin.origin_id)}`;
  const custom = valueAt(origin, "custom_origin_config");
  if (custom === undefined) {
    const isBucket = stack.ofType("aws_s3_bucket").some((bucket) => refersTo(origin.domain_name, bucket));
    if (isText(origin.origin_access_control_id) || !(isBucket || /\.s3[.-]/.test(String(origin.domain_name))))
      return [];
    const message = `${name} is a bucket without origin_access_control_id`;
    return [{ address, message, fix: "Set originAccessControlId to a CloudfrontOriginAccessControl." }];
  }
  const protocols = [...strings(valueAt(origin, "custom_origin_config.origin_ssl_protocols"))];
  const old = protocols.filter((protocol) => !/^TLSv1\.[23]$/.test(protocol));
  return [
    ...(valueAt(origin, "custom_origin_config.origin_protocol_policy") === "https-only"
      ? []
      : [{ address, message: `${name} may be called without TLS`, fix: 'Set originProtocolPolicy to "https-only".' }]),
    ...(old.length > 0 || protocols.length === 0
      ? [
          {
            address,
            message: `${name} speaks ${old.join(", ") || "any protocol"}`,
            fix: 'Set originSslProtocols to ["TLSv1.2"].',
          },
        ]
      : []),
  ];
}
