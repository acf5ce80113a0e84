import type { Rule } from "../rule";
import type { JsonObject } from "../synthesised-stack";

export const keyRotation = {
  id: "key-rotation",
  title: "Every key that AWS can rotate is rotated.",
  why: "A key that leaks opens everything it has ever encrypted; rotation bounds how much that is.",
  source: "CKV_AWS_7, AWS-0065, AwsSolutions-KMS5",
  check: (stack) =>
    stack
      .ofType("aws_kms_key")
      .filter(({ body }) => isRotatable(body) && body.enable_key_rotation !== true)
      .map(({ address, body }) => ({
        address,
        message: `enable_key_rotation is ${JSON.stringify(body.enable_key_rotation ?? null)}`,
        fix: "Set enableKeyRotation to true.",
      })),
} as const satisfies Rule;

/** KMS rotates symmetric encryption keys only. */
function isRotatable({ key_usage, customer_master_key_spec }: JsonObject): boolean {
  const encrypts = key_usage === undefined || key_usage === "ENCRYPT_DECRYPT";
  return encrypts && (customer_master_key_spec === undefined || customer_master_key_spec === "SYMMETRIC_DEFAULT");
}
