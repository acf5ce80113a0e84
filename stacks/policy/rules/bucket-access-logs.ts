import { companions, isText } from "../lookup";
import type { Rule } from "../rule";

/** The bucket that receives the logs is held too: it says in a suppression that it would otherwise log itself. */
export const bucketAccessLogs = {
  id: "bucket-access-logs",
  title: "Every bucket logs who reads and writes it.",
  why: "Without access logs nobody can say who listened to a recording, which data protection law asks first.",
  source: "CKV_AWS_18, AWS-0089, AwsSolutions-S1",
  check: (stack) =>
    stack
      .ofType("aws_s3_bucket")
      .filter(
        (bucket) =>
          !companions(stack, "aws_s3_bucket_logging", "bucket", bucket).some(({ body }) => isText(body.target_bucket)),
      )
      .map(({ address }) => ({
        address,
        message: "no aws_s3_bucket_logging sends its access log anywhere",
        fix: "Add S3BucketLoggingA with the stack's log bucket as target, or suppress it on the log bucket itself.",
      })),
} as const satisfies Rule;
