import { encryptionAtRest } from "../../../../stacks/policy/rules/encryption-at-rest";
import { type Accepted, describeRule, type Refused, ref } from "../describe-rule";

const key = ref("aws_kms_key.data.arn");
const atTop = {
  aws_bedrock_guardrail: "kms_key_arn",
  aws_cloudwatch_log_group: "kms_key_id",
  aws_kinesis_stream: "kms_key_id",
  aws_secretsmanager_secret: "kms_key_id",
  aws_sns_topic: "kms_master_key_id",
  aws_sqs_queue: "kms_master_key_id",
};
const inBlock = {
  aws_dynamodb_table: ["server_side_encryption", "kms_key_arn"],
  aws_kendra_index: ["server_side_encryption_configuration", "kms_key_id"],
  aws_kinesis_firehose_delivery_stream: ["server_side_encryption", "key_arn"],
  aws_s3vectors_vector_bucket: ["encryption_configuration", "kms_key_arn"],
} as const;
const bucketWith = (encryption: object) => ({
  aws_s3_bucket: { a: {} },
  aws_s3_bucket_server_side_encryption_configuration: {
    a: { bucket: ref("aws_s3_bucket.a.id"), rule: [{ apply_server_side_encryption_by_default: encryption }] },
  },
});
const receiving = { aws_s3_bucket_logging: { other: { bucket: "other", target_bucket: ref("aws_s3_bucket.a.id") } } };
const storage = (config: object) => ({ aws_connect_instance_storage_config: { a: { storage_config: config } } });
const finding = (address: string, message: RegExp) => ({ [address]: message });

describeRule(encryptionAtRest, {
  refuses: [
    ...Object.entries(atTop).map(
      ([type, argument]): Refused => [
        `${type} without a key`,
        { [type]: { a: {} } },
        finding(`${type}.a`, RegExp(argument)),
      ],
    ),
    ...Object.entries(inBlock).map(
      ([type, [block, argument]]): Refused => [
        `${type} that encrypts with AWS's key`,
        { [type]: { a: { [block]: [{ enabled: true }] } } },
        finding(`${type}.a`, RegExp(`${block}.${argument}`)),
      ],
    ),
    [
      "a topic with AWS's key",
      { aws_sns_topic: { a: { kms_master_key_id: "alias/aws/sns" } } },
      finding("aws_sns_topic.a", /alias\/aws\/sns/),
    ],
    [
      "a function's environment",
      { aws_lambda_function: { a: { environment: { variables: { A: "1" } } } } },
      finding("aws_lambda_function.a", /kms_key_arn/),
    ],
    [
      "a secret parameter",
      { aws_ssm_parameter: { a: { type: "SecureString" } } },
      finding("aws_ssm_parameter.a", /key_id/),
    ],
    [
      "a bucket that says nothing",
      { aws_s3_bucket: { a: {} } },
      finding("aws_s3_bucket.a", /no aws_s3_bucket_server_side/),
    ],
    [
      "a bucket with S3's key",
      bucketWith({ sse_algorithm: "AES256" }),
      finding("aws_s3_bucket.a", /customer managed key/),
    ],
    [
      "a bucket with AWS's key",
      bucketWith({ sse_algorithm: "aws:kms" }),
      finding("aws_s3_bucket.a", /customer managed key/),
    ],
    [
      "a key that would lose the access logs",
      { ...bucketWith({ sse_algorithm: "aws:kms", kms_master_key_id: key }), ...receiving },
      finding("aws_s3_bucket.a", /receives access logs/),
    ],
    [
      "recordings without encryption",
      storage({ s3_config: { bucket_name: "a" } }),
      finding("aws_connect_instance_storage_config.a", /s3_config has no/),
    ],
    [
      "a video stream without a key",
      storage({ kinesis_video_stream_config: { encryption_config: { encryption_type: "KMS" } } }),
      finding("aws_connect_instance_storage_config.a", /key_id is null/),
    ],
  ],
  accepts: [
    ...Object.entries(atTop).map(
      ([type, argument]): Accepted => [`${type} with a key`, { [type]: { a: { [argument]: key } } }],
    ),
    ...Object.entries(inBlock).map(
      ([type, [block, argument]]): Accepted => [
        `${type} with a key`,
        { [type]: { a: { [block]: { [argument]: key } } } },
      ],
    ),
    ["a function's environment with a key", { aws_lambda_function: { a: { environment: {}, kms_key_arn: key } } }],
    ["a function that keeps nothing", { aws_lambda_function: { a: {} } }],
    [
      "a delivery stream behind an encrypted stream",
      { aws_kinesis_firehose_delivery_stream: { a: { kinesis_source_configuration: {} } } },
    ],
    ["a secret parameter with a key", { aws_ssm_parameter: { a: { type: "SecureString", key_id: key } } }],
    ["a plain parameter", { aws_ssm_parameter: { a: { type: "String" } } }],
    ["a bucket with a key", bucketWith({ sse_algorithm: "aws:kms", kms_master_key_id: key })],
    ["a log bucket with S3's key", { ...bucketWith({ sse_algorithm: "AES256" }), ...receiving }],
    ["recordings with a key", storage({ s3_config: { encryption_config: { encryption_type: "KMS", key_id: key } } })],
    [
      "a stream of records, encrypted by itself",
      storage({ kinesis_stream_config: { stream_arn: ref("aws_kinesis_stream.a.arn") } }),
    ],
  ],
});
