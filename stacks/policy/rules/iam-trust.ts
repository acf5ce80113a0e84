import { allowsOf, describeStatement, type PlacedStatement } from "../policies";
import type { Rule } from "../rule";

export const iamTrust = {
  id: "iam-trust",
  title: "Every role names who may become it.",
  why: "A role that a whole account, or every login of an identity provider, may take is as good as its weakest user.",
  source: "CKV_AWS_60, CKV_AWS_61, CKV_AWS_358, CKV_AWS_393, AWS-0342",
  check: (stack) =>
    allowsOf(stack, "trust").flatMap((placed) =>
      faults(placed).map((fault) => ({
        address: placed.resource.address,
        message: `${describeStatement(placed)} trusts ${fault}`,
        fix: "Name one service or role; for an identity provider, add conditions on its audience and its subject.",
      })),
    ),
} as const satisfies Rule;

function faults({ statement }: PlacedStatement): readonly string[] {
  const { principals, conditions } = statement;
  const accounts = (principals.AWS ?? []).filter((principal) => /^(\d{12}|arn:[^:]*:iam::[^:]*:root)$/.test(principal));
  const everybody = Object.values(principals).some((values) => values.includes("*"));
  const federated = principals.Federated ?? [];
  const bound = ["aud", "sub"].filter(
    (claim) => !conditions.some(({ key, values }) => key.endsWith(`:${claim}`) && !values.includes("*")),
  );
  return [
    ...(everybody ? ["everybody"] : []),
    ...(accounts.length > 0 && conditions.length === 0 ? [`the whole account ${accounts.join(", ")}`] : []),
    ...(federated.length > 0 && bound.length > 0
      ? [`${federated.join(", ")} with no condition on ${bound.join(", ")}`]
      : []),
  ];
}
