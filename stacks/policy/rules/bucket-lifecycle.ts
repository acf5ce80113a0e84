import { blocksAt, companions, valueAt } from "../lookup";
import type { Rule } from "../rule";
import type { JsonObject } from "../synthesised-stack";

/** Neither shows in the bucket's listing, so nobody would think of deleting them. */
const hiddenLeftovers = [
  { what: "unfinished uploads", path: "abort_incomplete_multipart_upload.days_after_initiation" },
  { what: "overwritten and deleted versions", path: "noncurrent_version_expiration.noncurrent_days" },
] as const;

export const bucketLifecycle = {
  id: "bucket-lifecycle",
  title: "Every bucket ends unfinished uploads and old versions after a time.",
  why: "Both are paid for and kept for ever: a deleted recording would live on as a version that nobody sees.",
  source: "CKV_AWS_300, CKV2_AWS_61",
  check: (stack) =>
    stack.ofType("aws_s3_bucket").flatMap((bucket) => {
      const rules = companions(stack, "aws_s3_bucket_lifecycle_configuration", "bucket", bucket)
        .flatMap(({ body }) => blocksAt(body, "rule"))
        .filter((rule) => rule.status === "Enabled" && coversWholeBucket(rule));
      return hiddenLeftovers
        .filter(({ path }) => !rules.some((rule) => typeof valueAt(rule, path) === "number"))
        .map(({ what, path }) => ({
          address: bucket.address,
          message: `no enabled lifecycle rule for the whole bucket ends ${what}`,
          fix: `Add an S3BucketLifecycleConfiguration rule with an empty filter and ${path}.`,
        }));
    }),
} as const satisfies Rule;

function coversWholeBucket(rule: JsonObject): boolean {
  const prefixes = [rule.prefix, ...blocksAt(rule, "filter").flatMap((filter) => Object.values(filter))];
  return prefixes.every((value) => value === undefined || value === null || value === "" || isEmptyList(value));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
