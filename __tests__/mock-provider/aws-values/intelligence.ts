import { arn, type PatternTable } from "./pattern";

/** Bedrock, Kendra, vectors, Customer Profiles and app integrations. */
export const intelligenceValues: PatternTable = {
  aws_bedrock_guardrail: {
    guardrail_id: "{lower:12}",
    guardrail_arn: arn("bedrock", "guardrail/{guardrail_id}"),
    version: "DRAFT",
    status: "READY",
  },
  aws_bedrock_inference_profile: {
    id: "{lower:12}",
    arn: arn("bedrock", "application-inference-profile/{id}"),
    status: "ACTIVE",
    type: "APPLICATION",
  },
  aws_bedrockagent_knowledge_base: { id: "{upper:10}", arn: arn("bedrock", "knowledge-base/{id}") },
  aws_bedrockagent_data_source: { id: "{data_source_id},{knowledge_base_id}", data_source_id: "{upper:10}" },
  aws_kendra_index: {
    id: "{uuid}",
    arn: arn("kendra", "index/{uuid}"),
    status: "ACTIVE",
  },
  aws_s3vectors_vector_bucket: { vector_bucket_arn: arn("s3vectors", "bucket/{name}") },
  aws_s3vectors_index: { index_arn: arn("s3vectors", "bucket/{vector_bucket_name}/index/{index_name}") },
  aws_opensearchserverless_collection: { id: "{lower:20}", arn: arn("aoss", "collection/{id}") },
  aws_customerprofiles_domain: { id: "{domain_name}", arn: arn("profile", "domains/{domain_name}") },
  aws_appintegrations_data_integration: { id: "{uuid}", arn: arn("app-integrations", "data-integration/{uuid}") },
  aws_appintegrations_event_integration: { id: "{name}", arn: arn("app-integrations", "event-integration/{name}") },
};
