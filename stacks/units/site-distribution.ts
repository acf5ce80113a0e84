import {
  CloudfrontDistribution,
  type CloudfrontDistributionOrderedCacheBehavior,
} from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { CloudfrontOriginAccessControl } from "@cdktf/provider-aws/lib/cloudfront-origin-access-control";
import { Construct } from "constructs";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";
import { suppress } from "../policy/suppress";
import { type AttachmentsBucket, chatPagePolicy } from "./content-security-policy";
import { directoryIndex } from "./directory-index";
import { siteHeaders } from "./site-headers";

export interface SiteDistributionProps {
  /** Names what belongs to it; unique in the account. */
  readonly siteName: string;
  readonly region: string;
  readonly bucketHost: string;
  readonly apiHost: string;
  /** Paths that the API answers. */
  readonly apiPaths: readonly string[];
  /** Paths that are served only to who holds a signature of these keys. */
  readonly signed: { readonly paths: readonly string[]; readonly keyGroupId: string };
  readonly attachments: AttachmentsBucket;
  /** Page for those whom CloudFront refuses, and at the bare host. */
  readonly refusedPage: string;
  readonly webAclArn: string;
  readonly domain: VoiceToChatConfig["site"]["domain"];
}

export interface SiteDistributionOutputs {
  readonly arn: string;
  /** CloudFront's own name of it, which a DNS record of one's own points at. */
  readonly domainName: string;
  readonly hostedZoneId: string;
  /** Host that visitors use. */
  readonly host: string;
}

/** Policies that AWS manages: their ids are the same in every account (CloudFront Developer Guide, managed policies). */
const managed = {
  cachingOptimized: "658327ea-f89d-4fab-a63d-7e88639e58f6",
  cachingDisabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  allViewerExceptHost: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
} as const;

/** Those that a link or a chat can end with, and that CloudFront lets be named. */
const errorsOfTheApi = [400, 404, 405, 414, 416, 500, 501, 502, 503, 504] as const;

/** A policy for answers of an API, which are no pages; a function that answers with a page sends its own. */
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** One host for pages, which lie in a bucket, and for the API that they call. */
export function siteDistribution(scope: Construct, id: string, props: SiteDistributionProps): SiteDistributionOutputs {
  const unit = new Construct(scope, id);
  const access = new CloudfrontOriginAccessControl(unit, "origin-access", {
    name: props.siteName,
    originAccessControlOriginType: "s3",
    signingBehavior: "always",
    signingProtocol: "sigv4",
  });
  const page = behaviourOfPages(unit, props);
  const api = behaviourOfApi(unit, props);
  const distribution = new CloudfrontDistribution(unit, "distribution", {
    enabled: true,
    comment: props.siteName,
    isIpv6Enabled: true,
    httpVersion: "http2and3",
    defaultRootObject: props.refusedPage,
    ...(props.domain === undefined ? {} : { aliases: [props.domain.name] }),
    origin: [
      { originId: "pages", domainName: props.bucketHost, originAccessControlId: access.id },
      {
        originId: "api",
        domainName: props.apiHost,
        customOriginConfig: {
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: "https-only",
          originSslProtocols: ["TLSv1.2"],
        },
      },
    ],
    defaultCacheBehavior: page,
    orderedCacheBehavior: [
      ...props.signed.paths.map((pathPattern) => ({
        ...page,
        pathPattern,
        trustedKeyGroups: [props.signed.keyGroupId],
      })),
      ...props.apiPaths.map((pathPattern) => ({ ...api, pathPattern })),
    ],
    // Without a signature, with one that is over, and where there is no such page: S3 says 403 for that as well.
    customErrorResponse: [
      { errorCode: 403, responseCode: 403, responsePagePath: `/${props.refusedPage}`, errorCachingMinTtl: 0 },
      // Left alone, CloudFront keeps an error for ten seconds, and shows one visitor what was meant for another.
      ...errorsOfTheApi.map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 })),
    ],
    restrictions: { geoRestriction: { restrictionType: "none" } },
    viewerCertificate: certificate(props.domain),
    webAclId: props.webAclArn,
  });
  if (props.domain === undefined) {
    const reason =
      "CloudFront's own host name comes with its own certificate; site.domain gives one with TLS 1.2 only.";
    suppress(distribution, "modern-tls", reason);
  }
  const { arn, domainName, hostedZoneId } = distribution;
  return { arn, domainName, hostedZoneId, host: props.domain?.name ?? domainName };
}

type Behaviour = Omit<CloudfrontDistributionOrderedCacheBehavior, "pathPattern">;

function behaviourOfPages(unit: Construct, { siteName, region, attachments }: SiteDistributionProps): Behaviour {
  const headers = siteHeaders(unit, "page-headers", {
    policyName: `${siteName}-pages`,
    contentSecurityPolicy: chatPagePolicy({ region, attachments }),
    winner: "ours",
  });
  return {
    targetOriginId: "pages",
    viewerProtocolPolicy: "redirect-to-https",
    allowedMethods: ["GET", "HEAD"],
    cachedMethods: ["GET", "HEAD"],
    compress: true,
    cachePolicyId: managed.cachingOptimized,
    responseHeadersPolicyId: headers.id,
    functionAssociation: [
      {
        eventType: "viewer-request",
        functionArn: directoryIndex(unit, "directory-index", { functionName: `${siteName}-directory-index` }),
      },
    ],
  };
}

function behaviourOfApi(unit: Construct, { siteName }: SiteDistributionProps): Behaviour {
  const headers = siteHeaders(unit, "api-headers", {
    policyName: `${siteName}-api`,
    contentSecurityPolicy: nothing,
    winner: "origin",
  });
  return {
    targetOriginId: "api",
    viewerProtocolPolicy: "https-only",
    // CloudFront has no smaller set with POST in it; the API itself has one method for each path.
    allowedMethods: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
    cachedMethods: ["GET", "HEAD"],
    compress: true,
    cachePolicyId: managed.cachingDisabled,
    originRequestPolicyId: managed.allViewerExceptHost,
    responseHeadersPolicyId: headers.id,
  };
}

function certificate(domain: SiteDistributionProps["domain"]) {
  return domain === undefined
    ? { cloudfrontDefaultCertificate: true }
    : {
        acmCertificateArn: domain.certificateArn,
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: "TLSv1.2_2021",
      };
}
