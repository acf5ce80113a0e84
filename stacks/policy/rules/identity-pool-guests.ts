import type { Rule } from "../rule";

export const identityPoolGuests = {
  id: "identity-pool-guests",
  title: "No identity pool gives AWS credentials to guests.",
  why: "Everybody on the internet would have a role in the account.",
  source: "CKV_AWS_366, AwsSolutions-COG7",
  check: (stack) =>
    stack
      .ofType("aws_cognito_identity_pool")
      .filter(({ body }) => body.allow_unauthenticated_identities === true)
      .map(({ address }) => ({
        address,
        message: "allow_unauthenticated_identities is true",
        fix: "Remove allowUnauthenticatedIdentities.",
      })),
} as const satisfies Rule;
