import { allowsOf, describeStatement } from "../policies";
import type { Rule } from "../rule";

/** Actions with which a role can give itself, or whoever holds it, more rights than it has. */
const escalations = new Set(
  [
    "AddUserToGroup",
    "AttachGroupPolicy",
    "AttachRolePolicy",
    "AttachUserPolicy",
    "CreateAccessKey",
    "CreateLoginProfile",
    "CreatePolicyVersion",
    "CreateServiceSpecificCredential",
    "PutGroupPolicy",
    "PutRolePolicy",
    "PutUserPolicy",
    "SetDefaultPolicyVersion",
    "UpdateAssumeRolePolicy",
    "UpdateLoginProfile",
  ].map((action) => `iam:${action}`.toLowerCase()),
);

export const noPrivilegeEscalation = {
  id: "no-privilege-escalation",
  title: "No role can give itself more rights.",
  why: "One broken function would become an administrator of the account.",
  source: "CKV_AWS_110, CKV_AWS_286, CKV_AWS_287",
  check: (stack) =>
    allowsOf(stack, "identity").flatMap((placed) => {
      const { resource, statement } = placed;
      const found = statement.actions.filter((action) => escalations.has(action.toLowerCase()));
      const passesToAnything =
        statement.actions.some((action) => action.toLowerCase() === "iam:passrole") &&
        !statement.conditions.some(({ key }) => key === "iam:passedtoservice");
      const messages = [
        ...(found.length > 0 ? [`${describeStatement(placed)} allows ${found.join(", ")}`] : []),
        ...(passesToAnything ? [`${describeStatement(placed)} allows iam:PassRole to every service`] : []),
      ];
      return messages.map((message) => ({
        address: resource.address,
        message,
        fix: "Change roles by Terraform only; bind iam:PassRole with a condition on iam:PassedToService.",
      }));
    }),
} as const satisfies Rule;
