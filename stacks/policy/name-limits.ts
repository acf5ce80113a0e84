import { limits } from "../../config/limits";

/** What AWS takes as a name. */
export interface NameLimit {
  readonly type: string;
  readonly argument: string;
  readonly min: number;
  readonly max: number;
  /** Characters, where AWS is choosy. */
  readonly pattern?: RegExp;
}

const word = /^[A-Za-z0-9_-]+$/;
const wordAndDots = /^[A-Za-z0-9_.-]+$/;
const connectName = lengthOf(limits.resourceName);
const connectDescription = lengthOf(limits.description);
const iamName = /^[\w+=,.@-]+$/;

function lengthOf({ min, max }: { readonly min: number; readonly max: number }) {
  return { min, max };
}

/**
 * Lengths in characters, from the validators of the Terraform provider and, where it has none, from the API reference of
 * the service. The provider checks them at plan or AWS at apply, half-way through a deployment: here they fail at synth.
 */
export const nameLimits: readonly NameLimit[] = [
  // Amazon Connect
  {
    type: "aws_connect_instance",
    argument: "instance_alias",
    ...lengthOf(limits.instanceAlias),
    pattern: /^(?!d-)[A-Za-z0-9][A-Za-z0-9-]*$/,
  },
  { type: "aws_connect_hours_of_operation", argument: "name", ...connectName },
  { type: "aws_connect_hours_of_operation", argument: "description", ...connectDescription },
  { type: "aws_connect_queue", argument: "name", ...connectName },
  { type: "aws_connect_queue", argument: "description", ...connectDescription },
  {
    type: "aws_connect_queue",
    argument: "outbound_caller_config.outbound_caller_id_name",
    ...lengthOf(limits.outboundCallerName),
  },
  { type: "aws_connect_routing_profile", argument: "name", ...connectName },
  { type: "aws_connect_routing_profile", argument: "description", ...connectDescription },
  { type: "aws_connect_security_profile", argument: "name", ...connectName },
  { type: "aws_connect_security_profile", argument: "description", ...connectDescription },
  { type: "aws_connect_user", argument: "name", min: 1, max: 100 },
  { type: "aws_connect_user", argument: "identity_info.first_name", ...lengthOf(limits.userNamePart) },
  { type: "aws_connect_user", argument: "identity_info.last_name", ...lengthOf(limits.userNamePart) },
  { type: "aws_connect_quick_connect", argument: "name", ...connectName },
  { type: "aws_connect_quick_connect", argument: "description", ...connectDescription },
  { type: "aws_connect_contact_flow", argument: "name", ...connectName },
  { type: "aws_connect_contact_flow", argument: "description", min: 0, max: 500 },
  { type: "aws_connect_contact_flow_module", argument: "name", ...connectName },
  { type: "aws_connect_contact_flow_module", argument: "description", min: 0, max: 500 },
  { type: "aws_connect_phone_number", argument: "description", ...lengthOf(limits.phoneNumberDescription) },
  { type: "aws_connect_instance_storage_config", argument: "storage_config.s3_config.bucket_prefix", min: 1, max: 128 },
  {
    type: "aws_connect_instance_storage_config",
    argument: "storage_config.kinesis_video_stream_config.prefix",
    min: 1,
    max: 128,
  },
  // Compute and identity
  { type: "aws_lambda_function", argument: "function_name", min: 1, max: 64, pattern: word },
  { type: "aws_lambda_function", argument: "description", min: 0, max: 256 },
  { type: "aws_lambda_alias", argument: "name", min: 1, max: 128, pattern: word },
  { type: "aws_lambda_layer_version", argument: "layer_name", min: 1, max: 140, pattern: word },
  { type: "aws_iam_role", argument: "name", min: 1, max: 64, pattern: iamName },
  { type: "aws_iam_role", argument: "name_prefix", min: 1, max: 38, pattern: iamName },
  { type: "aws_iam_role", argument: "description", min: 0, max: 1000 },
  { type: "aws_iam_policy", argument: "name", min: 1, max: 128, pattern: iamName },
  { type: "aws_iam_role_policy", argument: "name", min: 1, max: 128, pattern: iamName },
  // Data and messages
  { type: "aws_dynamodb_table", argument: "name", min: 3, max: 255, pattern: wordAndDots },
  {
    type: "aws_s3_bucket",
    argument: "bucket",
    ...lengthOf(limits.bucketName),
    pattern: /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/,
  },
  { type: "aws_s3_bucket", argument: "bucket_prefix", min: 1, max: 37, pattern: /^[a-z0-9][a-z0-9.-]*$/ },
  { type: "aws_sns_topic", argument: "name", min: 1, max: 256, pattern: /^[A-Za-z0-9_-]+(\.fifo)?$/ },
  { type: "aws_sns_topic", argument: "display_name", min: 0, max: 100 },
  { type: "aws_sqs_queue", argument: "name", min: 1, max: 80, pattern: /^[A-Za-z0-9_-]+(\.fifo)?$/ },
  { type: "aws_secretsmanager_secret", argument: "name", min: 1, max: 512, pattern: /^[A-Za-z0-9/_+=.@-]+$/ },
  { type: "aws_ssm_parameter", argument: "name", min: 1, max: 1011, pattern: /^[A-Za-z0-9/_.-]+$/ },
  { type: "aws_kms_alias", argument: "name", min: 7, max: 256, pattern: /^alias\/(?!aws\/)[A-Za-z0-9/_-]+$/ },
  { type: "aws_kinesis_stream", argument: "name", min: 1, max: 128, pattern: wordAndDots },
  { type: "aws_kinesis_firehose_delivery_stream", argument: "name", min: 1, max: 64, pattern: wordAndDots },
  // Web
  { type: "aws_api_gateway_rest_api", argument: "name", min: 1, max: 1024 },
  { type: "aws_apigatewayv2_api", argument: "name", min: 1, max: 128 },
  { type: "aws_apigatewayv2_stage", argument: "name", min: 1, max: 128, pattern: /^(\$default|[A-Za-z0-9_-]+)$/ },
  { type: "aws_cloudfront_origin_access_control", argument: "name", min: 1, max: 64 },
  { type: "aws_cloudfront_response_headers_policy", argument: "name", min: 1, max: 128, pattern: word },
  { type: "aws_cognito_user_pool", argument: "name", min: 1, max: 128, pattern: /^[\w\s+=,.@-]+$/ },
  { type: "aws_wafv2_web_acl", argument: "name", min: 1, max: 128, pattern: word },
  // Observability, models, templates
  { type: "aws_cloudwatch_log_group", argument: "name", min: 1, max: 512, pattern: /^[A-Za-z0-9_./#-]+$/ },
  { type: "aws_cloudwatch_metric_alarm", argument: "alarm_name", min: 1, max: 255 },
  { type: "aws_cloudwatch_metric_alarm", argument: "alarm_description", min: 0, max: 1024 },
  { type: "aws_cloudwatch_composite_alarm", argument: "alarm_name", min: 1, max: 255 },
  { type: "aws_cloudwatch_dashboard", argument: "dashboard_name", min: 1, max: 255, pattern: word },
  { type: "aws_cloudwatch_event_rule", argument: "name", min: 1, max: 64, pattern: wordAndDots },
  { type: "aws_scheduler_schedule", argument: "name", min: 1, max: 64, pattern: wordAndDots },
  { type: "aws_bedrock_guardrail", argument: "name", min: 1, max: 50, pattern: word },
  { type: "aws_bedrock_inference_profile", argument: "name", min: 1, max: 64 },
  { type: "aws_bedrockagent_knowledge_base", argument: "name", min: 1, max: 100, pattern: word },
  { type: "aws_cloudformation_stack", argument: "name", min: 1, max: 128, pattern: /^[A-Za-z][A-Za-z0-9-]*$/ },
];
