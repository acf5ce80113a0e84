import { noPublicAccess } from "../../../../stacks/policy/rules/no-public-access";
import { describeRule, ref } from "../describe-rule";

const recordings = { recordings: { bucket: "recordings" } };
const about = ref("aws_s3_bucket.recordings.id");

describeRule(noPublicAccess, {
  refuses: [
    [
      "a bucket that nothing is said about",
      { aws_s3_bucket: recordings },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_public_access_block/ },
    ],
    [
      "a bucket that blocks in three ways",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_public_access_block: {
          one: {
            bucket: about,
            block_public_acls: true,
            block_public_policy: false,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      { "aws_s3_bucket.recordings": /^block_public_policy are not true/ },
    ],
    [
      "a bucket where it is said of another one",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_public_access_block: {
          other: {
            bucket: "other",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_public_access_block/ },
    ],
  ],
  accepts: [
    [
      "a bucket referred to",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_public_access_block: {
          one: {
            bucket: about,
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
    [
      "a bucket named",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_public_access_block: {
          one: {
            bucket: "recordings",
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    ],
  ],
});
