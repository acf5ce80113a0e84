import { arn, type Patterns, type PatternTable } from "./pattern";

/** A child of a Connect instance: `id` is `instance:child`, the bare id has an attribute of its own. */
function connectChild(bareId: string, path: string): Patterns {
  return {
    id: "{instance_id}:{uuid}",
    [bareId]: "{uuid}",
    arn: arn("connect", `instance/{instance_id}/${path}/{uuid}`),
  };
}

/** Amazon Connect. */
export const connectValues: PatternTable = {
  aws_connect_instance: {
    id: "{uuid}",
    arn: arn("connect", "instance/{uuid}"),
    instance_alias: "{name}",
    service_role:
      "arn:aws:iam::{account}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_{mixed:20}",
    status: "ACTIVE",
    created_time: "2026-01-01T00:00:00Z",
  },
  aws_connect_hours_of_operation: connectChild("hours_of_operation_id", "operating-hours"),
  aws_connect_queue: { ...connectChild("queue_id", "queue"), status: "ENABLED" },
  aws_connect_routing_profile: connectChild("routing_profile_id", "routing-profile"),
  aws_connect_security_profile: connectChild("security_profile_id", "security-profile"),
  aws_connect_user: { ...connectChild("user_id", "agent"), directory_user_id: "" },
  aws_connect_quick_connect: connectChild("quick_connect_id", "transfer-destination"),
  aws_connect_contact_flow: connectChild("contact_flow_id", "contact-flow"),
  aws_connect_contact_flow_module: connectChild("contact_flow_module_id", "flow-module"),
  aws_connect_prompt: connectChild("prompt_id", "prompt"),
  aws_connect_user_hierarchy_group: { ...connectChild("hierarchy_group_id", "agent-group"), level_id: "1" },
  aws_connect_user_hierarchy_structure: { id: "{instance_id}" },
  aws_connect_vocabulary: { ...connectChild("vocabulary_id", "vocabulary"), state: "ACTIVE" },
  aws_connect_lambda_function_association: { id: "{instance_id},{function_arn}" },
  aws_connect_instance_storage_config: {
    id: "{instance_id}:{association_id}:{resource_type}",
    association_id: "{hex:64}",
  },
  aws_connect_phone_number: {
    id: "{uuid}",
    arn: arn("connect", "phone-number/{uuid}"),
    phone_number: "+1206555{digits:4}",
  },
};
