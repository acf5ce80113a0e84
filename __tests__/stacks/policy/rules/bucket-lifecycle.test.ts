import { bucketLifecycle } from "../../../../stacks/policy/rules/bucket-lifecycle";
import { describeRule, ref } from "../describe-rule";

const recordings = { recordings: { bucket: "recordings" } };
const about = ref("aws_s3_bucket.recordings.id");

const ends = {
  abort_incomplete_multipart_upload: { days_after_initiation: 7 },
  noncurrent_version_expiration: { noncurrent_days: 30 },
};

describeRule(bucketLifecycle, {
  refuses: [
    [
      "a bucket that nothing is said about",
      { aws_s3_bucket: recordings },
      { "aws_s3_bucket.recordings": /ends (unfinished uploads|overwritten and deleted versions)/ },
    ],
    [
      "a bucket that keeps old versions for ever",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_lifecycle_configuration: {
          one: {
            bucket: about,
            rule: [{ status: "Enabled", abort_incomplete_multipart_upload: { days_after_initiation: 7 } }],
          },
        },
      },
      { "aws_s3_bucket.recordings": /ends overwritten and deleted versions/ },
    ],
    [
      "a bucket whose rule is disabled",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_lifecycle_configuration: { one: { bucket: about, rule: [{ status: "Disabled", ...ends }] } },
      },
      { "aws_s3_bucket.recordings": /no enabled lifecycle rule/ },
    ],
    [
      "a bucket whose rule is for one prefix",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_lifecycle_configuration: {
          one: { bucket: about, rule: [{ status: "Enabled", filter: { prefix: "calls/" }, ...ends }] },
        },
      },
      { "aws_s3_bucket.recordings": /for the whole bucket/ },
    ],
    [
      "a bucket where it is said of another one",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_lifecycle_configuration: {
          other: { bucket: "other", rule: [{ status: "Enabled", filter: {}, ...ends }] },
        },
      },
      { "aws_s3_bucket.recordings": /ends (unfinished uploads|overwritten and deleted versions)/ },
    ],
  ],
  accepts: [
    [
      "a bucket referred to",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_lifecycle_configuration: {
          one: { bucket: about, rule: [{ status: "Enabled", filter: {}, ...ends }] },
        },
      },
    ],
    [
      "a bucket named",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_lifecycle_configuration: {
          one: { bucket: "recordings", rule: [{ status: "Enabled", filter: {}, ...ends }] },
        },
      },
    ],
    [
      "two rules that do it together",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_lifecycle_configuration: {
          one: {
            bucket: about,
            rule: [
              {
                status: "Enabled",
                filter: [{ prefix: "" }],
                abort_incomplete_multipart_upload: { days_after_initiation: 7 },
              },
              { status: "Enabled", noncurrent_version_expiration: { noncurrent_days: 30 } },
            ],
          },
        },
      },
    ],
  ],
});
