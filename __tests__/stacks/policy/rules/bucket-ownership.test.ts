import { bucketOwnership } from "../../../../stacks/policy/rules/bucket-ownership";
import { describeRule, ref } from "../describe-rule";

const recordings = { recordings: { bucket: "recordings" } };
const about = ref("aws_s3_bucket.recordings.id");

describeRule(bucketOwnership, {
  refuses: [
    [
      "a bucket that nothing is said about",
      { aws_s3_bucket: recordings },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_ownership_controls/ },
    ],
    [
      "a bucket whose writers own their objects",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_ownership_controls: { one: { bucket: about, rule: { object_ownership: "ObjectWriter" } } },
      },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_ownership_controls/ },
    ],
    [
      "a bucket where it is said of another one",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_ownership_controls: {
          other: { bucket: "other", rule: { object_ownership: "BucketOwnerEnforced" } },
        },
      },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_ownership_controls/ },
    ],
  ],
  accepts: [
    [
      "a bucket referred to",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_ownership_controls: { one: { bucket: about, rule: { object_ownership: "BucketOwnerEnforced" } } },
      },
    ],
    [
      "a bucket named",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_ownership_controls: {
          one: { bucket: "recordings", rule: { object_ownership: "BucketOwnerEnforced" } },
        },
      },
    ],
  ],
});
