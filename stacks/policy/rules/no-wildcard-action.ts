import { allowsOf, describeStatement } from "../policies";
import type { Rule } from "../rule";

/** A pattern such as `s3:Get*` counts: AWS adds actions to it that nobody here decided to allow. */
export const noWildcardAction = {
  id: "no-wildcard-action",
  title: "No statement allows actions by a pattern.",
  why: "Whoever takes over the function then holds rights that nobody granted knowingly.",
  source:
    "CKV_AWS_62, CKV_AWS_63, CKV_AWS_72, CKV_AWS_286, CKV_AWS_288, CKV_AWS_289, CKV_AWS_290, CKV2_AWS_40, AWS-0057, AWS-0345, AwsSolutions-IAM5",
  check: (stack) =>
    allowsOf(stack).flatMap((placed) => {
      const { resource, statement } = placed;
      const patterns = statement.actions.filter((action) => /[*?]/.test(action));
      const messages = [
        ...(patterns.length > 0 ? [`${describeStatement(placed)} allows ${patterns.join(", ")}`] : []),
        ...(statement.notActions.length > 0 ? [`${describeStatement(placed)} allows all but its NotAction`] : []),
      ];
      return messages.map((message) => ({
        address: resource.address,
        message,
        fix: "Name each action that is needed.",
      }));
    }),
} as const satisfies Rule;
