import { accessLogBucket } from "../../../stacks/units/access-log-bucket";
import { exampleConfig } from "../../support/contact-centers";
import { only, statements, unitStack } from "./unit-stack";

const accountId = "444455556666";
const stackIn = (region: "eu-west-2" | "us-gov-west-1") =>
  unitStack((stack) => {
    accessLogBucket(stack, "logs", {
      config: { ...exampleConfig(), region, accountId },
      bucketName: "acme-logs",
      sourceBuckets: ["acme-one", "acme-two"],
    });
  });

test.each([
  ["eu-west-2", "aws"],
  ["us-gov-west-1", "aws-us-gov"],
] as const)("in %s only S3's log delivery may write, for the named buckets of this account", (region, partition) => {
  const { TlsOnly, ...others } = statements(only(stackIn(region), "aws_s3_bucket_policy").policy);

  expect(TlsOnly).toMatchObject({ Effect: "Deny" });
  expect(others).toEqual({
    S3DeliversAccessLogs: {
      Sid: "S3DeliversAccessLogs",
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: expect.stringMatching(/^\$\{aws_s3_bucket\.logs_bucket_\w+\.arn\}\/\*$/),
      Condition: {
        StringEquals: { "aws:SourceAccount": accountId },
        ArnEquals: { "aws:SourceArn": [`arn:${partition}:s3:::acme-one`, `arn:${partition}:s3:::acme-two`] },
      },
    },
  });
});

test("logs are kept for 400 days, and what was deleted for another 30", () => {
  expect(only(stackIn("eu-west-2"), "aws_s3_bucket_lifecycle_configuration").rule).toEqual([
    expect.objectContaining({
      expiration: [{ days: 400 }],
      noncurrent_version_expiration: [{ noncurrent_days: 30 }],
    }),
  ]);
});

test("it has S3's own key, the only one that S3 delivers logs under, and no logs of its own", () => {
  const stack = stackIn("eu-west-2");

  expect(only(stack, "aws_s3_bucket")).toEqual({ bucket: "acme-logs", lifecycle: { prevent_destroy: true } });
  expect(only(stack, "aws_s3_bucket_server_side_encryption_configuration").rule).toEqual([
    { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } },
  ]);
  expect(stack.ofType("aws_s3_bucket_logging")).toEqual([]);
});
