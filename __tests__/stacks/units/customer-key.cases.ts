import { customerKey } from "../../../stacks/units/customer-key";
import type { Statement } from "../../../stacks/units/iam-policy";
import { exampleConfig } from "../../support/contact-centers";
import { only, statements, unitStack } from "./unit-stack";

const reader: Statement = {
  Sid: "Reader",
  Effect: "Allow",
  Principal: { Service: "lambda.amazonaws.com" },
  Action: "kms:Decrypt",
  Resource: "*",
};
const keyOf = (config = exampleConfig(), given: readonly Statement[] = []) =>
  unitStack((stack) => {
    customerKey(stack, "key", { config, alias: "alias/acme-test", description: "A test", statements: given });
  });

test("is rotated, can be had back for 30 days after its deletion, and goes by its alias", () => {
  const stack = keyOf();

  expect(only(stack, "aws_kms_key")).toMatchObject({
    description: "A test",
    enable_key_rotation: true,
    deletion_window_in_days: 30,
    lifecycle: { prevent_destroy: true },
  });
  expect(only(stack, "aws_kms_alias")).toEqual({
    name: "alias/acme-test",
    target_key_id: expect.stringMatching(/^\$\{aws_kms_key\.key_\w+\.key_id\}$/),
  });
});

test("may be destroyed where the environment says so", () => {
  expect(only(keyOf(exampleConfig({ destroyProtection: false })), "aws_kms_key").lifecycle).toBeUndefined();
});

test("is given to whom the statements name, besides the account", () => {
  const given = statements(only(keyOf(exampleConfig(), [reader]), "aws_kms_key").policy);

  expect(Object.keys(given)).toEqual(["TheAccountDecides", "Reader"]);
  expect(given.Reader).toEqual(reader);
});

test.each([
  ["eu-west-2", "arn:aws:iam::111122223333:root"],
  ["us-gov-west-1", "arn:aws-us-gov:iam::111122223333:root"],
] as const)("in %s is given to %s by named actions only", (region, principal) => {
  const stack = keyOf({ ...exampleConfig(), region });

  expect(statements(only(stack, "aws_kms_key").policy)).toEqual({
    TheAccountDecides: {
      Sid: "TheAccountDecides",
      Effect: "Allow",
      Principal: { AWS: principal },
      Action: [
        "kms:CancelKeyDeletion",
        "kms:CreateAlias",
        "kms:DeleteAlias",
        "kms:DescribeKey",
        "kms:DisableKey",
        "kms:DisableKeyRotation",
        "kms:EnableKey",
        "kms:EnableKeyRotation",
        "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus",
        "kms:ListGrants",
        "kms:ListKeyPolicies",
        "kms:ListKeyRotations",
        "kms:ListResourceTags",
        "kms:PutKeyPolicy",
        "kms:RevokeGrant",
        "kms:RotateKeyOnDemand",
        "kms:ScheduleKeyDeletion",
        "kms:TagResource",
        "kms:UntagResource",
        "kms:UpdateAlias",
        "kms:UpdateKeyDescription",
        "kms:CreateGrant",
        "kms:Decrypt",
        "kms:Encrypt",
        "kms:GenerateDataKey",
        "kms:GenerateDataKeyWithoutPlaintext",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
      ],
      Resource: "*",
    },
  });
});
