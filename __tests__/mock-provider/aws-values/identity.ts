import { arn, type PatternTable } from "./pattern";

/** IAM and Cognito. */
export const identityValues: PatternTable = {
  aws_iam_role: {
    id: "{name}",
    name: "{name}",
    arn: "arn:aws:iam::{account}:role{iam_path}{name}",
    unique_id: "AROA{upper:17}",
  },
  aws_iam_policy: {
    id: "{arn}",
    name: "{name}",
    arn: "arn:aws:iam::{account}:policy{iam_path}{name}",
    policy_id: "ANPA{upper:17}",
  },
  aws_iam_role_policy: { id: "{role}:{name}", name: "{name}" },
  aws_iam_role_policy_attachment: { id: "{role}/{policy_arn}" },
  aws_iam_user: { id: "{name}", arn: "arn:aws:iam::{account}:user{iam_path}{name}", unique_id: "AIDA{upper:17}" },
  aws_iam_instance_profile: { id: "{name}", arn: "arn:aws:iam::{account}:instance-profile{iam_path}{name}" },
  aws_iam_openid_connect_provider: { id: "{arn}", arn: "arn:aws:iam::{account}:oidc-provider/{url}" },
  aws_cognito_user_pool: {
    id: "{region}_{mixed:9}",
    arn: arn("cognito-idp", "userpool/{id}"),
    endpoint: "cognito-idp.{region}.amazonaws.com/{id}",
  },
  aws_cognito_user_pool_client: { id: "{hex:26}", client_secret: "{hex:52}" },
};
