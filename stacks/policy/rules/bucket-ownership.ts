import { companions, valueAt } from "../lookup";
import type { Rule } from "../rule";

export const bucketOwnership = {
  id: "bucket-ownership",
  title: "Every bucket has its access control lists switched off.",
  why: "An object's own list can open it to the world although the bucket's policy does not.",
  source: "CKV2_AWS_65, CKV_AWS_20, CKV_AWS_57, CKV_AWS_70, CKV_AWS_375, CKV_AWS_379, AWS-0092",
  check: (stack) =>
    stack
      .ofType("aws_s3_bucket")
      .filter(
        (bucket) =>
          !companions(stack, "aws_s3_bucket_ownership_controls", "bucket", bucket).some(
            ({ body }) => valueAt(body, "rule.object_ownership") === "BucketOwnerEnforced",
          ),
      )
      .map(({ address }) => ({
        address,
        message: "no aws_s3_bucket_ownership_controls gives its objects to the bucket's owner",
        fix: 'Add S3BucketOwnershipControls with rule.objectOwnership "BucketOwnerEnforced", and no ACL.',
      })),
} as const satisfies Rule;
