import { noManagedPolicy } from "../../../../stacks/policy/rules/no-managed-policy";
import { type Accepted, describeRule, type Refused, ref } from "../describe-rule";

const managed = "arn:aws:iam::aws:policy/AdministratorAccess";
const own = ref("aws_iam_policy.orders.arn");
const one = [
  "aws_iam_role_policy_attachment",
  "aws_iam_policy_attachment",
  "aws_iam_user_policy_attachment",
  "aws_iam_group_policy_attachment",
];
const several = [
  ["aws_iam_role", "managed_policy_arns"],
  ["aws_iam_role_policy_attachments_exclusive", "policy_arns"],
] as const;

describeRule(noManagedPolicy, {
  refuses: [
    ...one.map(
      (type): Refused => [
        `AWS's policy in ${type}`,
        { [type]: { a: { policy_arn: managed } } },
        { [`${type}.a`]: /AdministratorAccess/ },
      ],
    ),
    ...several.map(
      ([type, argument]): Refused => [
        `AWS's policy in ${type}`,
        { [type]: { a: { [argument]: [own, "arn:aws-cn:iam::aws:policy/service-role/X"] } } },
        { [`${type}.a`]: /service-role\/X/ },
      ],
    ),
  ],
  accepts: [
    ...one.map((type): Accepted => [`a policy of ours in ${type}`, { [type]: { a: { policy_arn: own } } }]),
    ...several.map(
      ([type, argument]): Accepted => [`a policy of ours in ${type}`, { [type]: { a: { [argument]: [own] } } }],
    ),
  ],
});
