import { placeholderAccountId } from "../../operator-tasks";
import { type Check, ok, problem } from "../check";
import { withConfiguration } from "../gates";

/** The account id is the operator's own, not the one of the example. */
export const accountPlaceholder: Check = {
  id: "account-placeholder",
  title: "Account id",
  run: withConfiguration(({ accountId, environment }) =>
    accountId === placeholderAccountId
      ? problem(
          `${accountId}, which AWS keeps for documentation`,
          `Write your own as accountId in config/environments/${environment}.ts, or make an environment: npm run new-environment`,
        )
      : ok(accountId),
  ),
};
