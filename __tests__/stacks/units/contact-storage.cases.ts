import type { ContactCenterInput } from "../../../config/schema";
import { blocks } from "../../../stacks/policy/synthesised-stack";
import { exampleConfig } from "../../support/contact-centers";
import { stackOf } from "../../support/synthesis";
import { only, statements } from "./unit-stack";

const { stack } = stackOf(exampleConfig(), "contact-center");
const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef";
const serviceRole = { AWS: "${aws_connect_instance.instance.service_role}" };

test("the instance's own role may use the contact data key to store and read, and nobody else is let in", () => {
  const { TheAccountDecides, ...others } = statements(only(stack, "aws_kms_key", "/storage/").policy);

  expect(TheAccountDecides).toBeDefined();
  expect(others).toEqual({
    TheInstanceStoresContacts: {
      Sid: "TheInstanceStoresContacts",
      Effect: "Allow",
      Principal: serviceRole,
      Action: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey",
        "kms:GenerateDataKeyWithoutPlaintext",
      ],
      Resource: "*",
    },
  });
});

describe.each([
  ["recordings", "CALL_RECORDINGS", 365],
  ["transcripts", "CHAT_TRANSCRIPTS", 365],
  ["attachments", "ATTACHMENTS", 90],
  ["reports", "SCHEDULED_REPORTS", 400],
])("the bucket of %s", (kind, resourceType, days) => {
  const of = (type: string) => only(stack, type, `/storage/${kind}/`);

  test("lets the instance find it, and write, read and delete below its own prefix", () => {
    const arn = expect.stringMatching(new RegExp(`^\\$\\{aws_s3_bucket\\.storage_${kind}_bucket_\\w+\\.arn\\}$`));
    const objects = expect.stringMatching(
      new RegExp(`^\\$\\{aws_s3_bucket\\.storage_${kind}_bucket_\\w+\\.arn\\}/${kind}/\\*$`),
    );
    const { TlsOnly, ...allowed } = statements(of("aws_s3_bucket_policy").policy);

    expect(TlsOnly).toMatchObject({ Effect: "Deny" });
    expect(Object.values(allowed)).toEqual([
      {
        Sid: "TheInstanceFindsTheBucket",
        Effect: "Allow",
        Principal: serviceRole,
        Action: ["s3:GetBucketAcl", "s3:GetBucketLocation"],
        Resource: arn,
      },
      {
        Sid: "TheInstanceStoresContacts",
        Effect: "Allow",
        Principal: serviceRole,
        Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
        Resource: objects,
      },
    ]);
  });

  test(`keeps for ${days} days, and what was deleted for another 30`, () => {
    expect(of("aws_s3_bucket_lifecycle_configuration").rule).toEqual([
      expect.objectContaining({
        expiration: [{ days }],
        noncurrent_version_expiration: [{ noncurrent_days: 30 }],
      }),
    ]);
  });

  test("is named to the instance with that prefix and the contact data key", () => {
    expect(only(stack, "aws_connect_instance_storage_config", `/${kind}-config`)).toEqual({
      instance_id: "${aws_connect_instance.instance.id}",
      resource_type: resourceType,
      storage_config: {
        storage_type: "S3",
        s3_config: {
          bucket_name: expect.stringMatching(
            new RegExp(`^\\$\\{aws_s3_bucket\\.storage_${kind}_bucket_\\w+\\.bucket\\}$`),
          ),
          bucket_prefix: kind,
          encryption_config: {
            encryption_type: "KMS",
            key_id: expect.stringMatching(/^\$\{aws_kms_key\.storage_key_\w+\.arn\}$/),
          },
        },
      },
    });
  });
});

test("the pages of agents and customers may send and fetch attachments, with every header and for less than an hour", () => {
  expect(only(stack, "aws_s3_bucket_cors_configuration")).toEqual({
    bucket: expect.stringMatching(/^\$\{aws_s3_bucket\.storage_attachments_bucket_\w+\.bucket\}$/),
    cors_rule: [
      {
        allowed_methods: ["GET", "PUT"],
        allowed_origins: [
          "https://acme-example.my.connect.aws",
          "https://desk.acme.example",
          "https://*.cloudfront.net",
        ],
        allowed_headers: ["*"],
        expose_headers: ["ETag"],
        max_age_seconds: 3000,
      },
    ],
  });
});

test.each([
  [
    "its own host name",
    { site: { domain: { name: "chat.acme.example", certificateArn } } },
    "https://chat.acme.example",
  ],
  ["no attachments", { chat: { attachments: false } }, undefined],
])("a chat page with %s is let in by that", (_, changes, origin) => {
  const voiceToChat = { ...exampleConfig().voiceToChat, ...changes } as ContactCenterInput["voiceToChat"];
  const { stack } = stackOf(exampleConfig({ voiceToChat }), "contact-center");

  const [rule] = blocks(only(stack, "aws_s3_bucket_cors_configuration").cors_rule);

  expect(rule?.allowed_origins).toEqual([
    "https://acme-example.my.connect.aws",
    "https://desk.acme.example",
    ...(origin === undefined ? [] : [origin]),
  ]);
});
