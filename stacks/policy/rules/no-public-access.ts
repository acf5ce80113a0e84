import { companions } from "../lookup";
import type { Rule } from "../rule";

const switches = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"] as const;

export const noPublicAccess = {
  id: "no-public-access",
  title: "Every bucket blocks public access in all four ways.",
  why: "Recordings, transcripts and state would be one wrong policy away from everybody.",
  source:
    "CKV_AWS_53, CKV_AWS_54, CKV_AWS_55, CKV_AWS_56, CKV2_AWS_6, AWS-0086, AWS-0087, AWS-0091, AWS-0093, AwsSolutions-S2",
  check: (stack) =>
    stack.ofType("aws_s3_bucket").flatMap((bucket) => {
      const [block] = companions(stack, "aws_s3_bucket_public_access_block", "bucket", bucket);
      const open = switches.filter((name) => block?.body[name] !== true);
      if (open.length === 0) return [];
      return {
        address: bucket.address,
        message: block ? `${open.join(", ")} are not true` : "no aws_s3_bucket_public_access_block is for it",
        fix: `Add S3BucketPublicAccessBlock with ${switches.join(", ")} all true.`,
      };
    }),
} as const satisfies Rule;
