import type { Construct } from "constructs";
import { partitionOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { type PrivateBucketOutputs, privateBucket } from "./private-bucket";

export interface AccessLogBucketProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly bucketName: string;
  /** Names of the buckets that may log here. */
  readonly sourceBuckets: readonly string[];
}

/** Days for which it can be seen who read what: long enough for a yearly audit. */
const keepDays = 400;

/** The bucket that receives the access logs of others. */
export function accessLogBucket(scope: Construct, id: string, props: AccessLogBucketProps): PrivateBucketOutputs {
  const { accountId, region, destroyProtection } = props.config;
  return privateBucket(scope, id, {
    bucketName: props.bucketName,
    destroyProtection,
    // S3 delivers server access logs only to buckets that are encrypted with its own key.
    encryption: "s3-own-key",
    accessLogs: {
      noneBecause: "This bucket receives the access logs: logging it would write logs about logs for ever.",
    },
    expireAfterDays: keepDays,
    keepOldVersionsDays: 30,
    statements: (bucketArn) => [
      {
        Sid: "S3DeliversAccessLogs",
        Effect: "Allow",
        Principal: { Service: "logging.s3.amazonaws.com" },
        Action: "s3:PutObject",
        Resource: `${bucketArn}/*`,
        Condition: {
          StringEquals: { "aws:SourceAccount": accountId },
          ArnEquals: { "aws:SourceArn": props.sourceBuckets.map((name) => `arn:${partitionOf(region)}:s3:::${name}`) },
        },
      },
    ],
  });
}
