import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import {
  S3BucketLifecycleConfiguration,
  type S3BucketLifecycleConfigurationRule,
} from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { suppress } from "../policy/suppress";
import { policyJson, type Statement, tlsOnly } from "./iam-policy";
import { protection } from "./protection";

export interface PrivateBucketProps {
  readonly bucketName: string;
  readonly destroyProtection: boolean;
  /** A key of the customer's; S3's own only where no other is possible. */
  readonly encryption: { readonly keyArn: string } | "s3-own-key";
  /** Bucket that access logs go to, or the reason why there are none. */
  readonly accessLogs: { readonly bucketName: string } | { readonly noneBecause: string };
  /** Days after which objects are deleted; unset keeps them. */
  readonly expireAfterDays?: number;
  /** Days for which a replaced or deleted object can still be had back. */
  readonly keepOldVersionsDays: number;
  /** Who else may do what, given the bucket's ARN. Requests without TLS are refused in any case. */
  readonly statements?: (bucketArn: string) => readonly Statement[];
}

export interface PrivateBucketOutputs {
  readonly name: string;
  readonly arn: string;
}

/** A bucket that nobody outside the account reads: encrypted, versioned, TLS only, ACLs off, with an end of life. */
export function privateBucket(scope: Construct, id: string, props: PrivateBucketProps): PrivateBucketOutputs {
  const unit = new Construct(scope, id);
  const resource = new S3Bucket(unit, "bucket", {
    bucket: props.bucketName,
    // A bucket that may be thrown away goes with what is in it; Terraform refuses to delete a full one otherwise.
    ...(props.destroyProtection ? {} : { forceDestroy: true }),
    ...protection(props.destroyProtection),
  });
  const bucket = resource.bucket;

  const publicAccess = new S3BucketPublicAccessBlock(unit, "public-access", {
    bucket,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new S3BucketOwnershipControls(unit, "ownership", { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } });
  new S3BucketVersioningA(unit, "versioning", { bucket, versioningConfiguration: { status: "Enabled" } });
  new S3BucketLifecycleConfiguration(unit, "lifecycle", { bucket, rule: [endOfLife(props)] });
  // S3 checks a policy against the public access block: one after the other, or the two calls collide.
  new S3BucketPolicy(unit, "policy", {
    bucket,
    policy: policyJson([
      tlsOnly("s3:*", [resource.arn, `${resource.arn}/*`]),
      ...(props.statements?.(resource.arn) ?? []),
    ]),
    dependsOn: [publicAccess],
  });
  encrypt(unit, resource, props);
  logAccess(unit, resource, props);
  return { name: bucket, arn: resource.arn };
}

function encrypt(unit: Construct, bucket: S3Bucket, { encryption }: PrivateBucketProps): void {
  new S3BucketServerSideEncryptionConfigurationA(unit, "encryption", {
    bucket: bucket.bucket,
    rule: [
      encryption === "s3-own-key"
        ? { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }
        : // A bucket key saves most calls to KMS, which are charged one by one.
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: encryption.keyArn },
            bucketKeyEnabled: true,
          },
    ],
  });
}

function logAccess(unit: Construct, bucket: S3Bucket, { accessLogs, bucketName }: PrivateBucketProps): void {
  if ("noneBecause" in accessLogs) suppress(bucket, "bucket-access-logs", accessLogs.noneBecause);
  else {
    new S3BucketLoggingA(unit, "access-logs", {
      bucket: bucket.bucket,
      targetBucket: accessLogs.bucketName,
      targetPrefix: `${bucketName}/`,
    });
  }
}

function endOfLife({ expireAfterDays, keepOldVersionsDays }: PrivateBucketProps): S3BucketLifecycleConfigurationRule {
  return {
    id: "end-of-life",
    status: "Enabled",
    filter: [{ prefix: "" }],
    abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
    noncurrentVersionExpiration: [{ noncurrentDays: keepOldVersionsDays }],
    ...(expireAfterDays === undefined ? {} : { expiration: [{ days: expireAfterDays }] }),
  };
}
