import { companions, valueAt } from "../lookup";
import type { Rule } from "../rule";

export const bucketVersioning = {
  id: "bucket-versioning",
  title: "Every bucket keeps the versions of its objects.",
  why: "A recording, transcript or state file that is overwritten or deleted by mistake is gone without them.",
  source: "CKV_AWS_21, AWS-0090",
  check: (stack) =>
    stack
      .ofType("aws_s3_bucket")
      .filter(
        (bucket) =>
          !companions(stack, "aws_s3_bucket_versioning", "bucket", bucket).some(
            ({ body }) => valueAt(body, "versioning_configuration.status") === "Enabled",
          ),
      )
      .map(({ address }) => ({
        address,
        message: "no aws_s3_bucket_versioning enables versions for it",
        fix: 'Add S3BucketVersioningA with versioningConfiguration.status "Enabled".',
      })),
} as const satisfies Rule;
