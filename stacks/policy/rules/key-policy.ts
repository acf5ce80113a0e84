import { companions } from "../lookup";
import type { Problem, Rule } from "../rule";

export const keyPolicy = {
  id: "key-policy",
  title: "Every key is enabled and has a policy of its own.",
  why: "AWS's default policy lets every principal of the account with an IAM policy for KMS decrypt with the key.",
  source: "CKV2_AWS_64, CKV_AWS_227",
  check: (stack) =>
    stack.ofType("aws_kms_key").flatMap((key): Problem[] => {
      const { address, body } = key;
      const problems: Problem[] = [];
      if (body.policy === undefined && companions(stack, "aws_kms_key_policy", "key_id", key).length === 0) {
        problems.push({ address, message: "it has no policy", fix: "Set policy, or add a KmsKeyPolicy for it." });
      }
      if (body.is_enabled === false) {
        problems.push({
          address,
          message: "is_enabled is false",
          fix: "Remove isEnabled: what it encrypts is unreadable.",
        });
      }
      if (body.bypass_policy_lockout_safety_check === true) {
        problems.push({
          address,
          message: "bypass_policy_lockout_safety_check is true, so a mistake can lock everybody out of the key",
          fix: "Remove bypassPolicyLockoutSafetyCheck.",
        });
      }
      return problems;
    }),
} as const satisfies Rule;
