import { blocksAt, companions, isText, valueAt } from "../lookup";
import type { Problem, Rule } from "../rule";
import type { JsonObject, Resource, SynthesisedStack } from "../synthesised-stack";

/** The argument that names the key, per type. `when` leaves out resources of the type that keep nothing. */
const keyArguments: Readonly<Record<string, { readonly key: string; readonly when?: (body: JsonObject) => boolean }>> =
  {
    aws_bedrock_guardrail: { key: "kms_key_arn" },
    aws_cloudwatch_log_group: { key: "kms_key_id" },
    aws_dynamodb_table: { key: "server_side_encryption.kms_key_arn" },
    aws_kendra_index: { key: "server_side_encryption_configuration.kms_key_id" },
    aws_kinesis_firehose_delivery_stream: {
      key: "server_side_encryption.key_arn",
      // A delivery stream that reads a data stream is encrypted by that one.
      when: (body) => body.kinesis_source_configuration === undefined,
    },
    aws_kinesis_stream: { key: "kms_key_id" },
    aws_lambda_function: { key: "kms_key_arn", when: (body) => body.environment !== undefined },
    aws_s3vectors_vector_bucket: { key: "encryption_configuration.kms_key_arn" },
    aws_secretsmanager_secret: { key: "kms_key_id" },
    aws_sns_topic: { key: "kms_master_key_id" },
    aws_sqs_queue: { key: "kms_master_key_id" },
    aws_ssm_parameter: { key: "key_id", when: (body) => body.type === "SecureString" },
  };

export const encryptionAtRest = {
  id: "encryption-at-rest",
  title: "Everything that keeps data encrypts it with a key of ours.",
  why: "With a key of AWS's, whoever may read the store may read the data, and nothing can be revoked at once.",
  source:
    "CKV_AWS_19, 26, 27, 119, 145, 149, 158, 173, 269, 270, CKV2_AWS_73, AWS-0017, 0025, 0088, 0095, 0096, 0098, 0132, 0135, 0136, SNSEncryptedKMS, AwsSolutions-SQS2, CloudWatchLogGroupEncrypted",
  check: (stack) => [
    ...Object.entries(keyArguments).flatMap(([type, { key, when }]) =>
      stack
        .ofType(type)
        .filter(({ body }) => when?.(body) ?? true)
        .flatMap(({ address, body }) => problemWithKey(address, key, valueAt(body, key))),
    ),
    ...stack.ofType("aws_s3_bucket").flatMap((bucket) => problemWithBucket(stack, bucket)),
    ...stack.ofType("aws_connect_instance_storage_config").flatMap(problemWithStorage),
  ],
} as const satisfies Rule;

function isOwnKey(key: unknown): boolean {
  return isText(key) && !/(^|:)alias\/aws\//.test(key);
}

function problemWithKey(address: string, argument: string, key: unknown): readonly Problem[] {
  if (isOwnKey(key)) return [];
  const message = `${argument} is ${JSON.stringify(key ?? null)}, no customer managed key`;
  return [{ address, message, fix: `Set ${argument} to the stack's key.` }];
}

/**
 * S3 delivers access logs only to buckets that encrypt with S3's own key (AES256): a customer key there loses the logs
 * silently.
 */
function problemWithBucket(stack: SynthesisedStack, bucket: Resource): readonly Problem[] {
  const { address } = bucket;
  const defaults = companions(stack, "aws_s3_bucket_server_side_encryption_configuration", "bucket", bucket)
    .flatMap(({ body }) => blocksAt(body, "rule"))
    .flatMap((rule) => blocksAt(rule, "apply_server_side_encryption_by_default"));
  if (companions(stack, "aws_s3_bucket_logging", "target_bucket", bucket).length > 0) {
    if (defaults.some(({ sse_algorithm }) => sse_algorithm === "AES256")) return [];
    const message = "it receives access logs and does not encrypt with AES256, the only way in which S3 delivers them";
    return [{ address, message, fix: 'Set sseAlgorithm "AES256" on the log bucket.' }];
  }
  const withKey = defaults.some(
    ({ sse_algorithm, kms_master_key_id }) =>
      (sse_algorithm === "aws:kms" || sse_algorithm === "aws:kms:dsse") && isOwnKey(kms_master_key_id),
  );
  if (withKey) return [];
  return [
    {
      address,
      message: "no aws_s3_bucket_server_side_encryption_configuration encrypts it with a customer managed key",
      fix: 'Add S3BucketServerSideEncryptionConfigurationA with sseAlgorithm "aws:kms" and kmsMasterKeyId.',
    },
  ];
}

function problemWithStorage({ address, body }: Resource): readonly Problem[] {
  return ["s3_config", "kinesis_video_stream_config"]
    .map((block) => `storage_config.${block}`)
    .filter((block) => valueAt(body, block) !== undefined)
    .flatMap((block) =>
      valueAt(body, `${block}.encryption_config.encryption_type`) === "KMS"
        ? problemWithKey(
            address,
            `${block}.encryption_config.key_id`,
            valueAt(body, `${block}.encryption_config.key_id`),
          )
        : [
            {
              address,
              message: `${block} has no encryption_config of type KMS`,
              fix: "Add it with the ARN of the stack's key.",
            },
          ],
    );
}
