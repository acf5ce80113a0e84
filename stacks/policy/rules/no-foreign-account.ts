import { allowsOf, describeStatement } from "../policies";
import type { Rule } from "../rule";
import { blocks, isObject, type SynthesisedStack, strings } from "../synthesised-stack";

/** Knows the stack's own account from the provider's `allowed_account_ids`; without it, nothing counts as foreign. */
export const noForeignAccount = {
  id: "no-foreign-account",
  title: "No policy lets another account in.",
  why: "Messages and recordings of callers would leave the account with which they have a contract.",
  source: "CKV_AWS_385, CKV_AWS_387",
  check: (stack) => {
    const own = ownAccounts(stack);
    if (own.size === 0) return [];
    return allowsOf(stack, "trust", "resource", "key").flatMap((placed) => {
      const foreign = (placed.statement.principals.AWS ?? []).filter((principal) => {
        const account = /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(principal)?.[1];
        return account !== undefined && !own.has(account);
      });
      if (foreign.length === 0) return [];
      return {
        address: placed.resource.address,
        message: `${describeStatement(placed)} allows ${foreign.join(", ")}`,
        fix: "Name a principal of this account (config: accountId).",
      };
    });
  },
} as const satisfies Rule;

function ownAccounts({ json }: SynthesisedStack): ReadonlySet<string> {
  const providers = isObject(json.provider) ? blocks(json.provider.aws) : [];
  return new Set(providers.flatMap(({ allowed_account_ids }) => [...strings(allowed_account_ids)]));
}
