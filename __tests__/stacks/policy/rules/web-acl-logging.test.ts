import { webAclLogging } from "../../../../stacks/policy/rules/web-acl-logging";
import { describeRule, ref } from "../describe-rule";

const acl = { aws_wafv2_web_acl: { web: {} } };
const logs = (arn: string) => ({ aws_wafv2_web_acl_logging_configuration: { web: { resource_arn: arn } } });

describeRule(webAclLogging, {
  refuses: [
    ["an ACL that logs nothing", acl, { "aws_wafv2_web_acl.web": /logging_configuration/ }],
    [
      "logs of another ACL",
      { ...acl, ...logs(ref("aws_wafv2_web_acl.api.arn")) },
      { "aws_wafv2_web_acl.web": /logging_configuration/ },
    ],
  ],
  accepts: [["an ACL with logs", { ...acl, ...logs(ref("aws_wafv2_web_acl.web.arn")) }]],
});
