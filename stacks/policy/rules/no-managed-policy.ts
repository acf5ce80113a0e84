import type { Rule } from "../rule";
import { strings } from "../synthesised-stack";

/** `arn:aws:iam::aws:policy/...`, in any partition. */
const awsManaged = /^arn:[^:]*:iam::aws:policy\//;

export const noManagedPolicy = {
  id: "no-managed-policy",
  title: "No role uses a policy that AWS manages.",
  why: "AWS widens its policies as services grow, so the role gains rights that no review has seen.",
  source: "CKV_AWS_274, CKV_AWS_275, CKV2_AWS_56, AwsSolutions-IAM4",
  check: (stack) =>
    stack
      .ofType(
        "aws_iam_role",
        "aws_iam_role_policy_attachment",
        "aws_iam_role_policy_attachments_exclusive",
        "aws_iam_policy_attachment",
        "aws_iam_user_policy_attachment",
        "aws_iam_group_policy_attachment",
      )
      .flatMap(({ address, body }) =>
        [...strings([body.policy_arn, body.policy_arns, body.managed_policy_arns])]
          .filter((arn) => awsManaged.test(arn))
          .map((arn) => ({
            address,
            message: `attaches ${arn}`,
            fix: "Write an IamRolePolicy with the actions and resources that are needed.",
          })),
      ),
} as const satisfies Rule;
