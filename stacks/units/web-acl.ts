import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Wafv2WebAcl, type Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { Wafv2WebAclLoggingConfiguration } from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { Construct } from "constructs";
import { edgeRegion } from "./edge";

/** How often one address may ask for what lies below a path, and what it hears when it asks too often. */
export interface RateRule {
  readonly name: string;
  readonly pathPrefix: string;
  readonly requestsInFiveMinutes: number;
  readonly answer: { readonly contentType: "APPLICATION_JSON" | "TEXT_HTML"; readonly body: string };
}

export interface WebAclProps {
  readonly aclName: string;
  readonly description: string;
  readonly rates: readonly RateRule[];
  readonly logGroupName: string;
  readonly logRetentionDays: number;
  /** A key in the region of the edge. */
  readonly keyArn: string;
}

export interface WebAclOutputs {
  readonly arn: string;
}

const windowSeconds = 300;

/** CloudFront's firewall: known bad inputs are refused, and who asks too often has to wait. */
export function webAcl(scope: Construct, id: string, props: WebAclProps): WebAclOutputs {
  const unit = new Construct(scope, id);
  const acl = new Wafv2WebAcl(unit, "acl", {
    region: edgeRegion,
    name: props.aclName,
    description: props.description,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    customResponseBody: props.rates.map(({ name, answer }) => ({
      key: name,
      contentType: answer.contentType,
      content: answer.body,
    })),
    rule: [badInputs(0), ...props.rates.map((rate, index) => rateRule(rate, index + 1))],
    visibilityConfig: measuredAs(props.aclName),
  });
  logRefusals(unit, acl.arn, props);
  return { arn: acl.arn };
}

/** Statements stand in Terraform's own names: the bindings hand them on as they are. */
function badInputs(priority: number): Wafv2WebAclRule {
  const name = "known-bad-inputs";
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
    },
    visibilityConfig: measuredAs(name),
  };
}

function rateRule({ name, pathPrefix, requestsInFiveMinutes }: RateRule, priority: number): Wafv2WebAclRule {
  return {
    name,
    priority,
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: name,
          responseHeader: [{ name: "Retry-After", value: String(windowSeconds) }],
        },
      },
    },
    statement: {
      rate_based_statement: {
        limit: requestsInFiveMinutes,
        evaluation_window_sec: windowSeconds,
        aggregate_key_type: "IP",
        scope_down_statement: {
          byte_match_statement: {
            search_string: pathPrefix,
            positional_constraint: "STARTS_WITH",
            field_to_match: { uri_path: {} },
            // As CloudFront reads a path before it chooses a behaviour: otherwise /%73/ would be counted by nobody.
            text_transformation: [
              { priority: 0, type: "URL_DECODE" },
              { priority: 1, type: "NORMALIZE_PATH" },
            ],
          },
        },
      },
    },
    visibilityConfig: measuredAs(name),
  };
}

/** Without samples: they would show paths, and with them tokens, in the console. */
function measuredAs(metricName: string) {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}

/** What was refused, by whom it was asked, and nothing with which somebody could open a chat. */
function logRefusals(unit: Construct, resourceArn: string, props: WebAclProps): void {
  const logs = new CloudwatchLogGroup(unit, "logs", {
    region: edgeRegion,
    name: props.logGroupName,
    retentionInDays: props.logRetentionDays,
    kmsKeyId: props.keyArn,
  });
  new Wafv2WebAclLoggingConfiguration(unit, "logging", {
    region: edgeRegion,
    resourceArn,
    logDestinationConfigs: [logs.arn],
    loggingFilter: {
      defaultBehavior: "DROP",
      filter: [{ behavior: "KEEP", requirement: "MEETS_ANY", condition: [{ actionCondition: { action: "BLOCK" } }] }],
    },
    redactedFields: [{ uriPath: {} }, { queryString: {} }, { singleHeader: { name: "cookie" } }],
  });
}
