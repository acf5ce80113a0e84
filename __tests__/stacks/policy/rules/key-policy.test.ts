import { keyPolicy } from "../../../../stacks/policy/rules/key-policy";
import { describeRule, ref } from "../describe-rule";

describeRule(keyPolicy, {
  refuses: [
    ["a key with AWS's default policy", { aws_kms_key: { data: {} } }, { "aws_kms_key.data": /no policy/ }],
    [
      "a key whose policy is for another key",
      {
        aws_kms_key: { data: {} },
        aws_kms_key_policy: { other: { key_id: ref("aws_kms_key.other.id"), policy: "{}" } },
      },
      { "aws_kms_key.data": /no policy/ },
    ],
    [
      "a disabled key",
      { aws_kms_key: { data: { policy: "{}", is_enabled: false } } },
      { "aws_kms_key.data": /is_enabled/ },
    ],
    [
      "a key that may be locked for ever",
      { aws_kms_key: { data: { policy: "{}", bypass_policy_lockout_safety_check: true } } },
      { "aws_kms_key.data": /lock everybody out/ },
    ],
  ],
  accepts: [
    ["a key with a policy", { aws_kms_key: { data: { policy: "{}", is_enabled: true } } }],
    [
      "a key with a policy beside it",
      { aws_kms_key: { data: {} }, aws_kms_key_policy: { data: { key_id: ref("aws_kms_key.data.id"), policy: "{}" } } },
    ],
  ],
});
