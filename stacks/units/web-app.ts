import { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";
import type { StoredSiteFile } from "../bundles/chat-page-files";
import type { AttachmentsBucket } from "./content-security-policy";
import { distributionLogs } from "./distribution-logs";
import { edgeKey } from "./edge";
import { siteBucket } from "./site-bucket";
import { siteDistribution } from "./site-distribution";
import { siteDomain } from "./site-domain";
import { type RateRule, webAcl } from "./web-acl";

export interface WebAppProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection" | "logs">;
  readonly names: Names;
  readonly site: VoiceToChatConfig["site"];
  readonly attachments: AttachmentsBucket;
  readonly files: readonly StoredSiteFile[];
  /** Files with what is only known at deployment, as JSON text by their path. */
  readonly generated: Readonly<Record<string, string>>;
  /** Key of the bucket. */
  readonly keyArn: string;
  readonly signed: { readonly paths: readonly string[]; readonly keyGroupId: string };
  readonly api: { readonly host: string; readonly paths: readonly string[]; readonly rates: readonly RateRule[] };
  readonly refusedPage: string;
}

export interface WebAppOutputs {
  /** Host that visitors use. */
  readonly host: string;
  /** CloudFront's own name of it: where there is no hosted zone, a record of one's own has to point at it. */
  readonly domainName: string;
}

/** A web app: its files behind CloudFront, with an API beside them, a firewall before them, and logs of both. */
export function webApp(scope: Construct, id: string, props: WebAppProps): WebAppOutputs {
  const { config, names, site } = props;
  const unit = new Construct(scope, id);
  const logRetentionDays = config.logs.retentionDays;
  const key = edgeKey(unit, "edge-key", {
    config,
    alias: names.edgeKeyAlias,
    description: `Logs of CloudFront and its firewall for ${names.prefix}`,
    logGroups: [names.webAclLogGroup, names.siteLogGroup],
  });
  const acl = webAcl(unit, "firewall", {
    aclName: names.webAcl,
    description: `Chat page of ${names.prefix}`,
    rates: props.api.rates,
    logGroupName: names.webAclLogGroup,
    logRetentionDays,
    keyArn: key.arn,
  });
  const distribution = siteDistribution(unit, "cdn", {
    ...props,
    siteName: names.chatSite,
    region: config.region,
    bucketHost: `${names.siteBucket}.s3.${config.region}.amazonaws.com`,
    apiHost: props.api.host,
    apiPaths: props.api.paths,
    webAclArn: acl.arn,
    domain: site.domain,
  });
  distributionLogs(unit, "request-logs", {
    logName: names.chatSite,
    logGroupName: names.siteLogGroup,
    logRetentionDays,
    distributionArn: distribution.arn,
    keyArn: key.arn,
  });
  if (site.domain?.hostedZoneId !== undefined) {
    siteDomain(unit, "domain", { name: site.domain.name, hostedZoneId: site.domain.hostedZoneId, distribution });
  }
  siteBucket(unit, "pages", {
    ...props,
    bucketName: names.siteBucket,
    logBucketName: names.siteLogBucket,
    distributionArn: distribution.arn,
  });
  return { host: distribution.host, domainName: distribution.domainName };
}
