import { companions } from "../lookup";
import type { Rule } from "../rule";

export const webAclLogging = {
  id: "web-acl-logging",
  title: "Every web ACL logs what it refuses.",
  why: "Nobody could say whether it stopped an attack or a customer.",
  source: "CKV2_AWS_31",
  check: (stack) =>
    stack
      .ofType("aws_wafv2_web_acl")
      .filter((acl) => companions(stack, "aws_wafv2_web_acl_logging_configuration", "resource_arn", acl).length === 0)
      .map(({ address }) => ({
        address,
        message: "no aws_wafv2_web_acl_logging_configuration is for it",
        fix: "Add one with a log group whose name starts with aws-waf-logs-.",
      })),
} as const satisfies Rule;
