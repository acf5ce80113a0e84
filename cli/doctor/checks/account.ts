import { type Check, ok, problem, skipped } from "../check";
import { withConfiguration } from "../gates";

/** The credentials are for the account that is configured. */
export const account: Check = {
  id: "account",
  title: "AWS account",
  run: withConfiguration(async ({ accountId }, { access }) => {
    const given = await access();
    if (given.type === "refused") return skipped("no access to AWS");
    const { account } = given.caller;
    return account === accountId
      ? ok(account)
      : problem(
          `the credentials are for ${account}, the configuration is for ${accountId}`,
          "Use credentials of the configured account (AWS_PROFILE), or correct accountId. Terraform refuses any other.",
        );
  }),
};
