import { distributionHeaders } from "../../../../stacks/policy/rules/distribution-headers";
import { describeRule, ref } from "../describe-rule";

const distribution = (body: object) => ({ aws_cloudfront_distribution: { web: { ...body } } });
const policy = (seconds?: number) => ({
  aws_cloudfront_response_headers_policy: {
    a: { security_headers_config: { strict_transport_security: { access_control_max_age_sec: seconds } } },
  },
});
const id = ref("aws_cloudfront_response_headers_policy.a.id");

describeRule(distributionHeaders, {
  refuses: [
    [
      "an app without headers",
      distribution({ default_cache_behavior: {} }),
      { "aws_cloudfront_distribution.web": /behaviour \*/ },
    ],
    [
      "a path without headers",
      distribution({
        default_cache_behavior: { response_headers_policy_id: id },
        ordered_cache_behavior: [{ path_pattern: "/a" }],
      }),
      { "aws_cloudfront_distribution.web": /behaviour \/a/ },
    ],
    [
      "a policy without strict transport",
      policy(),
      { "aws_cloudfront_response_headers_policy.a": /does not last a year/ },
    ],
    ["a policy for a day", policy(86_400), { "aws_cloudfront_response_headers_policy.a": /does not last a year/ }],
  ],
  accepts: [
    [
      "an app with a year of strict transport",
      { ...distribution({ default_cache_behavior: { response_headers_policy_id: id } }), ...policy(63_072_000) },
    ],
  ],
});
