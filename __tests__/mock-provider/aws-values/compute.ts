import { arn, invocationArn, type PatternTable } from "./pattern";

/** Lambda, CloudFormation, EventBridge, Step Functions and Lex. */
export const computeValues: PatternTable = {
  aws_lambda_function: {
    id: "{name}",
    arn: arn("lambda", "function:{name}"),
    qualified_arn: "{arn}:{version}",
    invoke_arn: invocationArn("{arn}"),
    qualified_invoke_arn: invocationArn("{qualified_arn}"),
    version: "1",
    code_sha256: "{mixed:43}=",
    source_code_hash: "{code_sha256}",
    source_code_size: "1024",
    last_modified: "2026-01-01T00:00:00.000+0000",
    architectures: '["x86_64"]',
  },
  aws_lambda_alias: {
    id: "{arn}",
    arn: arn("lambda", "function:{function}:{name}"),
    invoke_arn: invocationArn("{arn}"),
  },
  aws_lambda_permission: { id: "{statement_id}", statement_id: "{name}" },
  aws_lambda_layer_version: {
    id: "{arn}",
    arn: "{layer_arn}:1",
    layer_arn: arn("lambda", "layer:{name}"),
    version: "1",
  },
  aws_lambda_function_url: {
    id: "{function}",
    url_id: "{lower:32}",
    function_url: "https://{url_id}.lambda-url.{region}.on.aws/",
  },
  aws_lambda_event_source_mapping: {
    id: "{uuid}",
    uuid: "{uuid}",
    arn: arn("lambda", "event-source-mapping:{uuid}"),
    state: "Enabled",
  },
  aws_cloudformation_stack: { id: arn("cloudformation", "stack/{name}/{uuid}") },
  aws_cloudwatch_event_rule: { id: "{name}", name: "{name}", arn: arn("events", "rule/{name}") },
  aws_cloudwatch_event_target: { id: "{rule}-{target_id}", target_id: "{name}" },
  aws_scheduler_schedule: {
    id: "{group_name|default}/{name}",
    arn: arn("scheduler", "schedule/{group_name|default}/{name}"),
  },
  aws_sfn_state_machine: { id: "{arn}", arn: arn("states", "stateMachine:{name}"), status: "ACTIVE" },
  aws_lexv2models_bot: { id: "{upper:10}", arn: arn("lex", "bot/{id}") },
};
