import { type PrivateBucketProps, privateBucket } from "../../../stacks/units/private-bucket";
import { only, statements, unitStack } from "./unit-stack";

const props: PrivateBucketProps = {
  bucketName: "acme-data",
  destroyProtection: true,
  encryption: { keyArn: "arn:key" },
  accessLogs: { bucketName: "acme-logs" },
  keepOldVersionsDays: 21,
};
const bucketWith = (changes: Partial<PrivateBucketProps> = {}) =>
  unitStack((stack) => {
    privateBucket(stack, "data", { ...props, ...changes });
  });
const stack = bucketWith();
const bucket = expect.stringMatching(/^\$\{aws_s3_bucket\.data_bucket_\w+\.bucket\}$/);
const arn = expect.stringMatching(/^\$\{aws_s3_bucket\.data_bucket_\w+\.arn\}$/);
const objects = expect.stringMatching(/^\$\{aws_s3_bucket\.data_bucket_\w+\.arn\}\/\*$/);

test.each([
  ["one that is protected cannot be destroyed", true, { bucket: "acme-data", lifecycle: { prevent_destroy: true } }],
  ["one that may be thrown away goes with what is in it", false, { bucket: "acme-data", force_destroy: true }],
])("%s", (_, destroyProtection, expected) => {
  expect(only(bucketWith({ destroyProtection }), "aws_s3_bucket")).toEqual(expected);
});

test.each([
  [
    "aws_s3_bucket_public_access_block",
    { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true },
  ],
  ["aws_s3_bucket_ownership_controls", { rule: { object_ownership: "BucketOwnerEnforced" } }],
  ["aws_s3_bucket_versioning", { versioning_configuration: { status: "Enabled" } }],
])("%s keeps it private and its old versions", (type, expected) => {
  expect(only(stack, type)).toEqual({ bucket, ...expected });
});

test.each([
  ["stays until it is deleted", undefined, {}],
  ["ends after the days that are given", 90, { expiration: [{ days: 90 }] }],
])("what is stored %s; old versions and broken uploads end in any case", (_, expireAfterDays, expiration) => {
  const made = bucketWith(expireAfterDays === undefined ? {} : { expireAfterDays });

  expect(only(made, "aws_s3_bucket_lifecycle_configuration")).toEqual({
    bucket,
    rule: [
      {
        id: "end-of-life",
        status: "Enabled",
        filter: [{ prefix: "" }],
        abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
        noncurrent_version_expiration: [{ noncurrent_days: 21 }],
        ...expiration,
      },
    ],
  });
});

test("the policy waits for the public access block", () => {
  expect(only(stack, "aws_s3_bucket_policy")).toMatchObject({
    bucket,
    depends_on: [expect.stringMatching(/^aws_s3_bucket_public_access_block\.data_public-access_\w+$/)],
  });
});

test("requests without TLS are refused, and nothing else is said where nothing is given", () => {
  expect(statements(only(stack, "aws_s3_bucket_policy").policy)).toEqual({
    TlsOnly: {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [arn, objects],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  });
});

test("statements that are given speak of this bucket and stand beside that", () => {
  const made = bucketWith({
    statements: (bucketArn) => [
      { Sid: "Reader", Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `${bucketArn}/*` },
    ],
  });
  const said = statements(only(made, "aws_s3_bucket_policy").policy);

  expect(Object.keys(said)).toEqual(["TlsOnly", "Reader"]);
  expect(said.Reader).toMatchObject({ Resource: objects });
});

test.each([
  [
    "a key of the customer's, with a bucket key that saves calls to KMS",
    { keyArn: "arn:key" },
    {
      apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms", kms_master_key_id: "arn:key" },
      bucket_key_enabled: true,
    },
  ],
  ["S3's own key", "s3-own-key", { apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
] as const)("is encrypted with %s", (_, encryption, rule) => {
  expect(only(bucketWith({ encryption }), "aws_s3_bucket_server_side_encryption_configuration")).toEqual({
    bucket,
    rule: [rule],
  });
});

test("access logs stand below the name of the bucket", () => {
  expect(only(stack, "aws_s3_bucket_logging")).toEqual({
    bucket,
    target_bucket: "acme-logs",
    target_prefix: "acme-data/",
  });
});

test("a bucket without access logs says why", () => {
  const made = bucketWith({ accessLogs: { noneBecause: "It holds the logs of the others." } });

  expect(made.ofType("aws_s3_bucket_logging")).toEqual([]);
  expect(made.ofType("aws_s3_bucket").map(({ suppressions }) => suppressions)).toEqual([
    [{ rule: "bucket-access-logs", reason: "It holds the logs of the others." }],
  ]);
});
