import { bucketAccessLogs } from "../../../../stacks/policy/rules/bucket-access-logs";
import { describeRule, ref } from "../describe-rule";

const recordings = { recordings: { bucket: "recordings" } };
const about = ref("aws_s3_bucket.recordings.id");

describeRule(bucketAccessLogs, {
  refuses: [
    [
      "a bucket that nothing is said about",
      { aws_s3_bucket: recordings },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_logging/ },
    ],
    [
      "the bucket that only receives logs",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_logging: { one: { bucket: "other", target_bucket: about } },
      },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_logging/ },
    ],
    [
      "a bucket where it is said of another one",
      { aws_s3_bucket: recordings, aws_s3_bucket_logging: { other: { bucket: "other", target_bucket: "logs" } } },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_logging/ },
    ],
  ],
  accepts: [
    [
      "a bucket referred to",
      { aws_s3_bucket: recordings, aws_s3_bucket_logging: { one: { bucket: about, target_bucket: "logs" } } },
    ],
    [
      "a bucket named",
      { aws_s3_bucket: recordings, aws_s3_bucket_logging: { one: { bucket: "recordings", target_bucket: "logs" } } },
    ],
  ],
});
