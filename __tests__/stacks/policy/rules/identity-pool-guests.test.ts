import { identityPoolGuests } from "../../../../stacks/policy/rules/identity-pool-guests";
import { describeRule } from "../describe-rule";

describeRule(identityPoolGuests, {
  refuses: [
    [
      "guests",
      { aws_cognito_identity_pool: { a: { allow_unauthenticated_identities: true } } },
      { "aws_cognito_identity_pool.a": /is true/ },
    ],
  ],
  accepts: [
    ["none", { aws_cognito_identity_pool: { a: { allow_unauthenticated_identities: false } } }],
    ["the default, which is none", { aws_cognito_identity_pool: { a: {} } }],
  ],
});
