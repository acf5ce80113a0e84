import { apiGatewayArn, arn, type PatternTable } from "./pattern";

/** API Gateway, CloudFront, WAF and certificates. */
export const webValues: PatternTable = {
  aws_api_gateway_rest_api: {
    id: "{lower:10}",
    arn: apiGatewayArn("/restapis/{id}"),
    root_resource_id: "{lower:9}r",
    execution_arn: arn("execute-api", "{id}"),
    created_date: "2026-01-01T00:00:00Z",
  },
  aws_api_gateway_resource: { id: "{lower:6}", path: "/{path_part}" },
  aws_api_gateway_deployment: { id: "{lower:6}", created_date: "2026-01-01T00:00:00Z" },
  aws_api_gateway_stage: {
    id: "ags-{rest_api_id}-{stage_name}",
    arn: apiGatewayArn("/restapis/{rest_api_id}/stages/{stage_name}"),
    execution_arn: arn("execute-api", "{rest_api_id}/{stage_name}"),
    invoke_url: "https://{rest_api_id}.execute-api.{region}.amazonaws.com/{stage_name}",
  },
  aws_apigatewayv2_api: {
    id: "{lower:10}",
    arn: apiGatewayArn("/apis/{id}"),
    api_endpoint: "https://{id}.execute-api.{region}.amazonaws.com",
    execution_arn: arn("execute-api", "{id}"),
  },
  aws_apigatewayv2_integration: { id: "{lower:7}" },
  aws_apigatewayv2_route: { id: "{lower:7}" },
  aws_apigatewayv2_stage: {
    id: "{name}",
    arn: apiGatewayArn("/apis/{api_id}/stages/{name}"),
    execution_arn: arn("execute-api", "{api_id}/{name}"),
    invoke_url: "https://{api_id}.execute-api.{region}.amazonaws.com/{name}",
  },
  aws_cloudfront_distribution: {
    id: "E{upper:13}",
    arn: "arn:aws:cloudfront::{account}:distribution/{id}",
    domain_name: "d{lower:13}.cloudfront.net",
    hosted_zone_id: "Z2FDTNDATAQYW2",
    status: "Deployed",
    etag: "E{upper:13}",
  },
  aws_cloudfront_origin_access_control: {
    id: "E{upper:13}",
    etag: "E{upper:13}",
    arn: "arn:aws:cloudfront::{account}:origin-access-control/{id}",
  },
  aws_cloudfront_public_key: { id: "K{upper:13}", etag: "E{upper:13}", name: "{name}" },
  aws_cloudfront_key_group: { id: "{uuid}", etag: "E{upper:13}" },
  aws_cloudfront_function: { id: "{name}", arn: "arn:aws:cloudfront::{account}:function/{name}", etag: "E{upper:13}" },
  aws_cloudfront_response_headers_policy: { id: "{uuid}", etag: "E{upper:13}" },
  aws_wafv2_web_acl: { id: "{uuid}", arn: arn("wafv2", "{waf_scope}/webacl/{name}/{uuid}"), capacity: "100" },
  aws_wafv2_web_acl_association: { id: "{web_acl_arn},{resource_arn}" },
  aws_wafv2_web_acl_logging_configuration: { id: "{resource_arn}" },
  aws_acm_certificate: { id: "{arn}", arn: arn("acm", "certificate/{uuid}"), status: "PENDING_VALIDATION" },
};
