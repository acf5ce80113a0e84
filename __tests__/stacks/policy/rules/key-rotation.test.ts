import { keyRotation } from "../../../../stacks/policy/rules/key-rotation";
import { describeRule } from "../describe-rule";

describeRule(keyRotation, {
  refuses: [
    ["a key without rotation", { aws_kms_key: { data: {} } }, { "aws_kms_key.data": /is null/ }],
    [
      "a key with rotation off",
      { aws_kms_key: { data: { enable_key_rotation: false } } },
      { "aws_kms_key.data": /is false/ },
    ],
    [
      "a symmetric key that says so",
      { aws_kms_key: { data: { key_usage: "ENCRYPT_DECRYPT", customer_master_key_spec: "SYMMETRIC_DEFAULT" } } },
      { "aws_kms_key.data": /is null/ },
    ],
  ],
  accepts: [
    ["a rotated key", { aws_kms_key: { data: { enable_key_rotation: true } } }],
    [
      "a signing key, which AWS cannot rotate",
      { aws_kms_key: { jwt: { key_usage: "SIGN_VERIFY", customer_master_key_spec: "ECC_NIST_P256" } } },
    ],
    ["an asymmetric key for encryption", { aws_kms_key: { input: { customer_master_key_spec: "RSA_4096" } } }],
  ],
});
