import { distributionOrigins } from "../../../../stacks/policy/rules/distribution-origins";
import { describeRule, ref } from "../describe-rule";

const distribution = (body: object) => ({ aws_cloudfront_distribution: { web: { ...body } } });
const bucket = { aws_s3_bucket: { app: { bucket: "app" } } };
const s3 = { origin_id: "app", domain_name: ref("aws_s3_bucket.app.bucket_regional_domain_name") };
const api = (config: object) =>
  distribution({ origin: [{ origin_id: "api", domain_name: "api.example.com", custom_origin_config: config }] });

describeRule(distributionOrigins, {
  refuses: [
    [
      "a bucket reached without identity",
      { ...bucket, ...distribution({ origin: [s3] }) },
      { "aws_cloudfront_distribution.web": /origin app is a bucket/ },
    ],
    [
      "a bucket of elsewhere reached without identity",
      distribution({ origin: [{ origin_id: "x", domain_name: "x.s3.eu-west-1.amazonaws.com" }] }),
      { "aws_cloudfront_distribution.web": /origin x is a bucket/ },
    ],
    [
      "an origin without TLS",
      api({ origin_protocol_policy: "match-viewer", origin_ssl_protocols: ["TLSv1.2"] }),
      { "aws_cloudfront_distribution.web": /without TLS/ },
    ],
    [
      "an origin with old TLS",
      api({ origin_protocol_policy: "https-only", origin_ssl_protocols: ["TLSv1", "TLSv1.2"] }),
      { "aws_cloudfront_distribution.web": /speaks TLSv1$/ },
    ],
    [
      "an origin with any TLS",
      api({ origin_protocol_policy: "https-only" }),
      { "aws_cloudfront_distribution.web": /any protocol/ },
    ],
  ],
  accepts: [
    [
      "a bucket reached with identity",
      {
        ...bucket,
        ...distribution({
          origin: [{ ...s3, origin_access_control_id: ref("aws_cloudfront_origin_access_control.a.id") }],
        }),
      },
    ],
    ["an origin with modern TLS", api({ origin_protocol_policy: "https-only", origin_ssl_protocols: ["TLSv1.2"] })],
  ],
});
