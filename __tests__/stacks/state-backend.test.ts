import "../support/matchers";
import { Testing } from "cdktf";
import { isObject } from "../../stacks/policy/synthesised-stack";
import { exampleConfig, statePlaces } from "../support/contact-centers";
import { parseObject, stackOf } from "../support/synthesis";

const bucketName = statePlaces.s3.bucket;
const { json, stack } = stackOf(exampleConfig({ state: statePlaces.s3 }), "state-backend");
const policyOf = (type: string, name: RegExp) => {
  const resource = stack.ofType(type).find(({ path }) => name.test(path));
  return parseObject(String(resource?.body.policy));
};
const statements = (policy: ReturnType<typeof parseObject>) =>
  Array.isArray(policy.Statement) ? policy.Statement.filter(isObject) : [];

describe("state bucket", () => {
  const configured = [
    ["keeps every version of a state", "aws_s3_bucket_versioning", { versioning_configuration: { status: "Enabled" } }],
    [
      "is closed to the public",
      "aws_s3_bucket_public_access_block",
      { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true },
    ],
    ["has no access lists", "aws_s3_bucket_ownership_controls", { rule: { object_ownership: "BucketOwnerEnforced" } }],
    ["is protected from destruction", "aws_s3_bucket", { bucket: bucketName, lifecycle: { prevent_destroy: true } }],
    ["turns its key every year", "aws_kms_key", { enable_key_rotation: true, lifecycle: { prevent_destroy: true } }],
  ] as const;

  test.each(configured)("%s", (_, type, properties) => {
    expect(Testing.toHaveResourceWithProperties(json, type, properties)).toBe(true);
  });

  test("is encrypted with its own customer key", () => {
    const encryption = stack
      .ofType("aws_s3_bucket_server_side_encryption_configuration")
      .find(({ path }) => path.includes("/state/"));

    expect(encryption?.body.rule).toEqual([
      {
        apply_server_side_encryption_by_default: {
          kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.[\w-]+\.arn\}$/),
          sse_algorithm: "aws:kms",
        },
        bucket_key_enabled: true,
      },
    ]);
  });

  test("refuses requests without TLS", () => {
    expect(statements(policyOf("aws_s3_bucket_policy", /\/state\//))).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
  });

  test("never deletes the state that is in use", () => {
    const lifecycle = stack
      .ofType("aws_s3_bucket_lifecycle_configuration")
      .find(({ path }) => path.includes("/state/"));

    expect(JSON.stringify(lifecycle?.body.rule)).toContain("noncurrent_version_expiration");
    expect(JSON.stringify(lifecycle?.body.rule)).not.toMatch(/"expiration"/);
  });
});

describe("policy for a role that deploys", () => {
  const byId = Object.fromEntries(
    statements(policyOf("aws_iam_policy", /state-access/)).map((statement) => [statement.Sid, statement]),
  );
  const keys = ["state-backend", "contact-center", "voice-to-chat"].map((stack) => `acme/example/${stack}.tfstate`);

  test("reads and writes the states, and cannot delete them", () => {
    expect(byId.ReadAndWriteStates).toMatchObject({
      Action: ["s3:GetObject", "s3:PutObject"],
      Resource: keys.map((key) => expect.stringMatching(new RegExp(`\\.arn\\}/${key}$`))),
    });
  });

  test("creates and deletes the lock files only", () => {
    expect(byId.LockStates).toMatchObject({
      Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      Resource: keys.map((key) => expect.stringMatching(new RegExp(`/${key}\\.tflock$`))),
    });
  });

  test("lists nothing but the states and the place of workspaces", () => {
    expect(byId.FindStates).toMatchObject({
      Action: "s3:ListBucket",
      Condition: { StringEquals: { "s3:prefix": [...keys, "env:/"] } },
    });
  });

  test("says nothing else", () => {
    expect(Object.keys(byId).sort()).toEqual([
      "FindStates",
      "LockStates",
      "ReadAndWriteStates",
      "UseTheKeyOfTheBucket",
    ]);
  });
});
