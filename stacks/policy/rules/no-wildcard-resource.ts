import { allowsOf, describeStatement } from "../policies";
import type { Rule } from "../rule";

/**
 * Identity policies only: in the policy of a key, a queue or a secret, `*` means the thing that the policy is attached to.
 * Actions for which AWS knows no resource (`xray:PutTraceSegments`) need `*` and a suppression that says so.
 */
export const noWildcardResource = {
  id: "no-wildcard-resource",
  title: "No statement of a role covers every resource of a kind without a written reason.",
  why: "One leaked credential then reaches the data of every other system in the account.",
  source: "CKV_AWS_107, CKV_AWS_108, CKV_AWS_109, CKV_AWS_111, CKV_AWS_355, CKV_AWS_356, AWS-0057, AwsSolutions-IAM5",
  check: (stack) =>
    allowsOf(stack, "identity").flatMap((placed) => {
      const { resource, statement } = placed;
      const open = statement.resources.filter(isEverything);
      const messages = [
        ...(open.length > 0 ? [`${describeStatement(placed)} allows ${list(statement.actions)} on ${list(open)}`] : []),
        ...(statement.notResources.length > 0 ? [`${describeStatement(placed)} allows all but its NotResource`] : []),
      ];
      return messages.map((message) => ({
        address: resource.address,
        message,
        fix: "Name the resources; where AWS knows none for the action, suppress this with that as the reason.",
      }));
    }),
} as const satisfies Rule;

/** `*`, `arn:aws:s3:::*`, and every thing of one type such as `arn:aws:dynamodb:eu-west-1:111122223333:table/*`. */
function isEverything(resource: string): boolean {
  const [scheme, , service, , , ...rest] = resource.replaceAll(/\$\{[^}]*\}/g, "$").split(":");
  if (scheme !== "arn") return /^[*?]+$/.test(resource);
  const name = rest.join(":");
  if (/^[*?/:]*$/.test(name)) return true;
  // In S3 and API Gateway what stands before the slash is a name, in the others it is a type.
  return service !== "s3" && service !== "execute-api" && /^[a-z-]+[/:]\*+$/.test(name);
}

function list(values: readonly string[]): string {
  return values.join(", ");
}
