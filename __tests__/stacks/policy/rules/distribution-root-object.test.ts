import { distributionRootObject } from "../../../../stacks/policy/rules/distribution-root-object";
import { describeRule } from "../describe-rule";

const distribution = (body: object) => ({ aws_cloudfront_distribution: { web: { ...body } } });

describeRule(distributionRootObject, {
  refuses: [["an app without a start page", distribution({}), { "aws_cloudfront_distribution.web": /not set/ }]],
  accepts: [["an app with a start page", distribution({ default_root_object: "index.html" })]],
});
