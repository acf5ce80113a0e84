import { isText } from "../lookup";
import { allowsOf, describeStatement, type PolicyKind } from "../policies";
import type { Condition } from "../policy-document";
import type { Problem, Rule } from "../rule";

/** Conditions that say for whom a service acts, besides `aws:SourceArn` and `aws:SourceAccount`. */
const sourceKeys = new Set(["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"]);
/** KMS knows the caller behind the service in its own words. */
const keySourceKeys = /^kms:(viaservice|calleraccount|encryptioncontext:.+)$/;

/** Services that send no source when they take a role, so that a condition on it would lock them out. */
const trustWithoutSource: Readonly<Record<string, string>> = {
  "lambda.amazonaws.com":
    "passing a role needs iam:PassRole in this account; aws:SourceArn exists only for calls to functions",
  "edgelambda.amazonaws.com": "as for Lambda, from which it copies the function",
};

export const sourceCondition = {
  id: "source-condition",
  title: "Every permission for an AWS service says on whose behalf the service may act.",
  why: "Anybody can point the same service, from their own account, at a resource that trusts the service alone.",
  source: "CKV_AWS_364, AWS-0067",
  check: (stack) => {
    const policies = allowsOf(stack, "trust", "resource", "key").flatMap((placed): Problem[] => {
      const { resource, kind, statement } = placed;
      const services = (statement.principals.Service ?? []).filter((service) => needsSource(service, kind));
      if (services.length === 0 || statement.conditions.some((condition) => isSource(condition, kind))) return [];
      return [
        {
          address: resource.address,
          message: `${describeStatement(placed)} allows ${services.join(", ")} whoever asks it`,
          fix: "Add a condition on aws:SourceArn or aws:SourceAccount.",
        },
      ];
    });
    const permissions = stack
      .ofType("aws_lambda_permission")
      .filter(({ body }) => isText(body.principal) && /\.amazonaws\.com(\.cn)?$/.test(body.principal))
      .filter(({ body }) => !isText(body.source_arn) && !isText(body.source_account))
      .map(({ address, body }) => ({
        address,
        message: `lets ${String(body.principal)} call the function whoever asks it`,
        fix: "Set sourceArn to what calls the function, or sourceAccount where it has no ARN.",
      }));
    return [...policies, ...permissions];
  },
} as const satisfies Rule;

function needsSource(service: string, kind: PolicyKind): boolean {
  return !(kind === "trust" && service in trustWithoutSource);
}

/** `...IfExists` and negations also hold where the service sends nothing, so they narrow nothing. */
function isSource({ operator, key, values }: Condition, kind: PolicyKind): boolean {
  if (/Not|Null|IfExists/.test(operator) || values.every((value) => /^[*?]*$/.test(value))) return false;
  return sourceKeys.has(key) || (kind === "key" && keySourceKeys.test(key));
}
