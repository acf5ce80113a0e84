import { distributionHttps } from "../../../../stacks/policy/rules/distribution-https";
import { describeRule } from "../describe-rule";

const distribution = (body: object) => ({ aws_cloudfront_distribution: { web: { ...body } } });

describeRule(distributionHttps, {
  knows: ["aws_cloudfront_distribution"],
  refuses: [
    [
      "plain HTTP",
      distribution({ default_cache_behavior: { viewer_protocol_policy: "allow-all" } }),
      { "aws_cloudfront_distribution.web": /of \* is "allow-all"/ },
    ],
    [
      "plain HTTP on one path",
      distribution({
        default_cache_behavior: { viewer_protocol_policy: "https-only" },
        ordered_cache_behavior: [{ path_pattern: "/config.json" }],
      }),
      { "aws_cloudfront_distribution.web": /of \/config.json is null/ },
    ],
  ],
  accepts: [
    [
      "redirects to HTTPS",
      distribution({
        default_cache_behavior: [{ viewer_protocol_policy: "redirect-to-https" }],
        ordered_cache_behavior: [{ viewer_protocol_policy: "https-only" }],
      }),
    ],
  ],
});
