import { deletionProtection } from "../../../../stacks/policy/rules/deletion-protection";
import { type Accepted, describeRule, type Refused, stackOf } from "../describe-rule";

const plain = [
  "aws_cognito_identity_pool",
  "aws_connect_instance",
  "aws_connect_phone_number",
  "aws_kms_key",
  "aws_s3_bucket",
  "aws_secretsmanager_secret",
];
const locked = [
  ["aws_cognito_user_pool", { deletion_protection: "ACTIVE" }],
  ["aws_dynamodb_table", { deletion_protection_enabled: true }],
  ["aws_pinpointsmsvoicev2_phone_number", { deletion_protection_enabled: true }],
] as const;
const lifecycle = { prevent_destroy: true };

describeRule(deletionProtection, {
  refuses: [
    ...plain.map(
      (type): Refused => [
        `${type} without prevent_destroy`,
        { [type]: { a: {} } },
        { [`${type}.a`]: /prevent_destroy/ },
      ],
    ),
    ...locked.map(
      ([type, own]): Refused => [
        `${type} without prevent_destroy`,
        { [type]: { a: { ...own } } },
        { [`${type}.a`]: /prevent_destroy/ },
      ],
    ),
    ...locked.map(
      ([type]): Refused => [
        `${type} without its own lock`,
        { [type]: { a: { lifecycle } } },
        { [`${type}.a`]: /^deletion_protection/ },
      ],
    ),
    [
      "a bucket that may be destroyed with its objects",
      { aws_s3_bucket: { a: { lifecycle, force_destroy: true } } },
      { "aws_s3_bucket.a": /force_destroy/ },
    ],
  ],
  accepts: [
    ...plain.map((type): Accepted => [`${type} with prevent_destroy`, { [type]: { a: { lifecycle } } }]),
    ...locked.map(
      ([type, own]): Accepted => [`${type} with both`, { [type]: { a: { lifecycle: [lifecycle], ...own } } }],
    ),
    ["a log group, which ends anyway", { aws_cloudwatch_log_group: { a: {} } }],
  ],
});

test("asks for nothing in an environment that may be thrown away", () => {
  const stack = stackOf({ aws_s3_bucket: { a: { force_destroy: true } }, aws_dynamodb_table: { a: {} } });

  expect(deletionProtection.check(stack, { destroyProtection: false })).toEqual([]);
});
