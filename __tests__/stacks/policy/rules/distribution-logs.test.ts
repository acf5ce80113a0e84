import { distributionLogs } from "../../../../stacks/policy/rules/distribution-logs";
import { describeRule, ref } from "../describe-rule";

const distribution = (body: object) => ({ aws_cloudfront_distribution: { web: { ...body } } });
const source = (arn: string) => ({
  aws_cloudwatch_log_delivery_source: { web: { resource_arn: arn, log_type: "ACCESS_LOGS" } },
});

describeRule(distributionLogs, {
  refuses: [
    ["an app that logs nothing", distribution({}), { "aws_cloudfront_distribution.web": /neither/ }],
    [
      "logs of another app",
      { ...distribution({}), ...source(ref("aws_cloudfront_distribution.desk.arn")) },
      { "aws_cloudfront_distribution.web": /neither/ },
    ],
  ],
  accepts: [
    ["logs to a bucket", distribution({ logging_config: { bucket: ref("aws_s3_bucket.logs.bucket_domain_name") } })],
    ["logs by delivery", { ...distribution({}), ...source(ref("aws_cloudfront_distribution.web.arn")) }],
  ],
});
