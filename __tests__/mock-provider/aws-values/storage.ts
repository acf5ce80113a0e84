import { arn, type Patterns, type PatternTable } from "./pattern";

/** The split resources of a bucket are known by its name. */
const perBucket: Patterns = { id: "{bucket}" };

/** S3, DynamoDB, Secrets Manager, Systems Manager and KMS. */
export const storageValues: PatternTable = {
  aws_s3_bucket: {
    id: "{name}",
    bucket: "{name}",
    arn: "arn:aws:s3:::{name}",
    bucket_domain_name: "{name}.s3.amazonaws.com",
    bucket_regional_domain_name: "{name}.s3.{region}.amazonaws.com",
    bucket_region: "{region}",
    hosted_zone_id: "Z3AQBSTGFYJSTF",
    request_payer: "BucketOwner",
  },
  aws_s3_bucket_versioning: perBucket,
  aws_s3_bucket_server_side_encryption_configuration: perBucket,
  aws_s3_bucket_logging: perBucket,
  aws_s3_bucket_policy: perBucket,
  aws_s3_bucket_public_access_block: perBucket,
  aws_s3_bucket_ownership_controls: perBucket,
  aws_s3_bucket_lifecycle_configuration: {
    ...perBucket,
    transition_default_minimum_object_size: "all_storage_classes_128K",
  },
  aws_s3_bucket_cors_configuration: perBucket,
  aws_s3_bucket_notification: perBucket,
  aws_s3_object: {
    id: "{key}",
    arn: "arn:aws:s3:::{bucket}/{key}",
    etag: "{hex:32}",
    content_type: "binary/octet-stream",
  },
  aws_dynamodb_table: {
    id: "{name}",
    arn: arn("dynamodb", "table/{name}"),
    stream_arn: "{arn}/stream/2026-01-01T00:00:00.000",
    stream_label: "2026-01-01T00:00:00.000",
  },
  aws_secretsmanager_secret: { id: "{arn}", name: "{name}", arn: arn("secretsmanager", "secret:{name}-{mixed:6}") },
  aws_secretsmanager_secret_version: { id: "{secret_id}|{version_id}", arn: "{secret_id}", version_id: "{uuid}" },
  aws_secretsmanager_secret_policy: { id: "{secret_arn}" },
  aws_ssm_parameter: {
    id: "{name}",
    arn: arn("ssm", "parameter/{bare_name}"),
    version: "1",
    data_type: "text",
    tier: "Standard",
  },
  aws_kms_key: { id: "{uuid}", key_id: "{uuid}", arn: arn("kms", "key/{uuid}") },
  aws_kms_replica_key: { id: "mrk-{hex:32}", key_id: "{id}", arn: arn("kms", "key/{id}") },
  aws_kms_alias: {
    id: "{name}",
    name: "{name}",
    arn: arn("kms", "{name}"),
    target_key_arn: arn("kms", "key/{target_key}"),
  },
  aws_kms_key_policy: { id: "{key_id}" },
};
