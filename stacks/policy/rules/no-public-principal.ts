import { allowsOf, describeStatement } from "../policies";
import type { Condition } from "../policy-document";
import type { Problem, Rule } from "../rule";

/** Keys that tie a request to an account, a resource of ours or our network. */
const narrowingKeys = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "kms:calleraccount",
]);

export const noPublicPrincipal = {
  id: "no-public-principal",
  title: "Nothing is open to every AWS principal.",
  why: "Anybody with an AWS account could read the queue, publish to the topic, use the key or call the function.",
  source: "CKV_AWS_33, CKV_AWS_168, CKV_AWS_169, CKV_AWS_283, CKV_AWS_301, AWS-0097, LambdaStarPermissions",
  check: (stack) => {
    const policies = allowsOf(stack, "trust", "resource", "key").flatMap((placed): Problem[] => {
      const { resource, statement } = placed;
      const everybody = Object.values(statement.principals).some((values) => values.includes("*"));
      const allBut = Object.keys(statement.notPrincipals).length > 0;
      if (!(everybody || allBut) || statement.conditions.some(narrows)) return [];
      return [
        {
          address: resource.address,
          message: `${describeStatement(placed)} allows ${everybody ? "every principal" : "all but its NotPrincipal"}`,
          fix: "Name the principal, or add a condition on its account, organisation or network.",
        },
      ];
    });
    const permissions = stack
      .ofType("aws_lambda_permission")
      .filter(({ body }) => body.principal === "*" && body.principal_org_id === undefined)
      .map(({ address }) => ({
        address,
        message: "principal is *",
        fix: "Name the service that calls the function, with sourceArn.",
      }));
    return [...policies, ...permissions];
  },
} as const satisfies Rule;

function narrows({ operator, key, values }: Condition): boolean {
  return (
    narrowingKeys.has(key) && !/Not|Null|IfExists/.test(operator) && values.every((value) => !/^[*?]*$/.test(value))
  );
}
