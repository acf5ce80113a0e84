import type { PatternTable } from "./pattern";

/** Data sources without a resource of the same name, or with attributes of their own. */
export const dataSourceValues: PatternTable = {
  aws_caller_identity: {
    id: "{account}",
    account_id: "{account}",
    arn: "arn:aws:iam::{account}:user/mock",
    user_id: "AIDA{upper:17}",
  },
  aws_region: { id: "{region}", name: "{region}", endpoint: "ec2.{region}.amazonaws.com", description: "{region}" },
  aws_partition: { id: "aws", partition: "aws", dns_suffix: "amazonaws.com", reverse_dns_prefix: "com.amazonaws" },
  aws_availability_zones: { id: "{region}", names: '["{region}a","{region}b","{region}c"]' },
  aws_iam_policy_document: {
    id: "{digits:10}",
    json: '{"Version":"2012-10-17","Statement":[]}',
    minified_json: '{"Version":"2012-10-17","Statement":[]}',
  },
  aws_canonical_user_id: { id: "{hex:64}" },
  aws_secretsmanager_secret_version: { id: "{secret_id}|AWSCURRENT", secret_string: "mock-secret" },
  aws_ssm_parameter: { id: "{name}", value: "mock-value", type: "String" },
};
