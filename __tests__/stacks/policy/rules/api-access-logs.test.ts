import { apiAccessLogs } from "../../../../stacks/policy/rules/api-access-logs";
import { describeRule, ref } from "../describe-rule";

const logs = (format?: string) => ({
  a: { access_log_settings: { destination_arn: ref("aws_cloudwatch_log_group.a.arn"), format } },
});
const json = '{"requestId":"$context.requestId","status":"$context.status"}';

describeRule(apiAccessLogs, {
  refuses: [
    [
      "a REST stage without logs",
      { aws_api_gateway_stage: { a: {} } },
      { "aws_api_gateway_stage.a": /no destination/ },
    ],
    ["a stage without logs", { aws_apigatewayv2_stage: { a: {} } }, { "aws_apigatewayv2_stage.a": /no destination/ }],
    [
      "logs as plain text",
      { aws_apigatewayv2_stage: logs("$context.requestId $context.status") },
      { "aws_apigatewayv2_stage.a": /no JSON object/ },
    ],
    ["logs without a format", { aws_apigatewayv2_stage: logs() }, { "aws_apigatewayv2_stage.a": /no JSON object/ }],
  ],
  accepts: [
    ["a REST stage with logs", { aws_api_gateway_stage: logs(json) }],
    ["a stage with logs", { aws_apigatewayv2_stage: logs(json) }],
  ],
});
