import { arn, type PatternTable } from "./pattern";

/** SNS, SQS, SES, SMS and Kinesis. */
export const messagingValues: PatternTable = {
  aws_sns_topic: { id: "{arn}", name: "{name}", arn: arn("sns", "{name}"), owner: "{account}" },
  aws_sns_topic_policy: { id: "{arn}", owner: "{account}" },
  aws_sns_topic_subscription: {
    id: "{arn}",
    arn: "{topic_arn}:{uuid}",
    owner_id: "{account}",
    pending_confirmation: "false",
  },
  aws_sqs_queue: {
    id: "{url}",
    url: "https://sqs.{region}.amazonaws.com/{account}/{name}",
    arn: arn("sqs", "{name}"),
    name: "{name}",
  },
  aws_sqs_queue_policy: { id: "{queue_url}" },
  aws_sesv2_email_identity: {
    id: "{email_identity}",
    arn: arn("ses", "identity/{email_identity}"),
    identity_type: "DOMAIN",
    verified_for_sending_status: "false",
  },
  aws_sesv2_configuration_set: { id: "{name}", arn: arn("ses", "configuration-set/{name}") },
  aws_pinpoint_app: {
    id: "{application_id}",
    application_id: "{hex:32}",
    arn: arn("mobiletargeting", "apps/{application_id}"),
  },
  aws_pinpointsmsvoicev2_phone_number: {
    id: "phone-{hex:32}",
    arn: arn("sms-voice", "phone-number/{id}"),
    phone_number: "+1206555{digits:4}",
  },
  aws_pinpointsmsvoicev2_opt_out_list: { id: "{name}", arn: arn("sms-voice", "opt-out-list/{name}") },
  aws_pinpointsmsvoicev2_configuration_set: { id: "{name}", arn: arn("sms-voice", "configuration-set/{name}") },
  aws_pinpointsmsvoicev2_pool: { id: "pool-{hex:32}", arn: arn("sms-voice", "pool/{id}") },
  aws_kinesis_stream: { id: "{arn}", arn: arn("kinesis", "stream/{name}") },
  aws_kinesis_firehose_delivery_stream: {
    id: "{arn}",
    arn: arn("firehose", "deliverystream/{name}"),
    destination_id: "destinationId-000000000001",
    version_id: "1",
  },
};
