import { bucketVersioning } from "../../../../stacks/policy/rules/bucket-versioning";
import { describeRule, ref } from "../describe-rule";

const recordings = { recordings: { bucket: "recordings" } };
const about = ref("aws_s3_bucket.recordings.id");

describeRule(bucketVersioning, {
  refuses: [
    [
      "a bucket that nothing is said about",
      { aws_s3_bucket: recordings },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_versioning/ },
    ],
    [
      "a bucket whose versions are suspended",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_versioning: { one: { bucket: about, versioning_configuration: { status: "Suspended" } } },
      },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_versioning/ },
    ],
    [
      "a bucket where it is said of another one",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_versioning: { other: { bucket: "other", versioning_configuration: { status: "Enabled" } } },
      },
      { "aws_s3_bucket.recordings": /no aws_s3_bucket_versioning/ },
    ],
  ],
  accepts: [
    [
      "a bucket referred to",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_versioning: { one: { bucket: about, versioning_configuration: { status: "Enabled" } } },
      },
    ],
    [
      "a bucket named",
      {
        aws_s3_bucket: recordings,
        aws_s3_bucket_versioning: { one: { bucket: "recordings", versioning_configuration: { status: "Enabled" } } },
      },
    ],
  ],
});
