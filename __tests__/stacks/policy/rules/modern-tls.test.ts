import { modernTls } from "../../../../stacks/policy/rules/modern-tls";
import { describeRule } from "../describe-rule";

const own = (version?: string) => ({
  aws_cloudfront_distribution: {
    a: { viewer_certificate: { acm_certificate_arn: "x", minimum_protocol_version: version } },
  },
});

describeRule(modernTls, {
  refuses: [
    [
      "a REST domain with TLS 1.0",
      { aws_api_gateway_domain_name: { a: { security_policy: "TLS_1_0" } } },
      { "aws_api_gateway_domain_name.a": /TLS_1_0/ },
    ],
    [
      "a domain that says nothing",
      { aws_apigatewayv2_domain_name: { a: {} } },
      { "aws_apigatewayv2_domain_name.a": /null/ },
    ],
    ["a distribution with TLS 1.1", own("TLSv1.1_2016"), { "aws_cloudfront_distribution.a": /TLSv1.1_2016/ }],
    [
      "CloudFront's own certificate",
      { aws_cloudfront_distribution: { a: { viewer_certificate: { cloudfront_default_certificate: true } } } },
      { "aws_cloudfront_distribution.a": /own certificate/ },
    ],
  ],
  accepts: [
    ["a REST domain with TLS 1.2", { aws_api_gateway_domain_name: { a: { security_policy: "TLS_1_2" } } }],
    [
      "a domain with TLS 1.2",
      { aws_apigatewayv2_domain_name: { a: { domain_name_configuration: { security_policy: "TLS_1_2" } } } },
    ],
    ["a distribution with TLS 1.2", own("TLSv1.2_2021")],
    ["a distribution with TLS 1.3", own("TLSv1.3_2025")],
  ],
});
