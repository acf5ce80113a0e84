import { apiExecutionLogs } from "../../../../stacks/policy/rules/api-execution-logs";
import { describeRule, ref } from "../describe-rule";

const rest = (settings?: object, path = "*/*") => ({
  aws_api_gateway_stage: { a: { stage_name: "live", rest_api_id: ref("aws_api_gateway_rest_api.a.id") } },
  aws_api_gateway_method_settings: {
    a: { stage_name: ref("aws_api_gateway_stage.a.stage_name"), method_path: path, settings },
  },
});
const newer = (protocol: string, settings?: object) => ({
  aws_apigatewayv2_api: { a: { protocol_type: protocol } },
  aws_apigatewayv2_stage: { a: { api_id: ref("aws_apigatewayv2_api.a.id"), default_route_settings: settings } },
});

describeRule(apiExecutionLogs, {
  knows: ["aws_api_gateway_stage", "aws_apigatewayv2_stage"],
  refuses: [
    [
      "a REST stage without errors logged",
      rest({ logging_level: "OFF" }),
      { "aws_api_gateway_stage.a": /logging_level/ },
    ],
    [
      "a REST stage that logs messages",
      rest({ logging_level: "INFO", data_trace_enabled: true }),
      { "aws_api_gateway_stage.a": /data_trace_enabled/ },
    ],
    ["a WebSocket stage without errors logged", newer("WEBSOCKET"), { "aws_apigatewayv2_stage.a": /logging_level/ }],
    [
      "a WebSocket stage that logs messages",
      newer("WEBSOCKET", { logging_level: "ERROR", data_trace_enabled: true }),
      { "aws_apigatewayv2_stage.a": /data_trace_enabled/ },
    ],
  ],
  accepts: [
    ["a REST stage that logs errors", rest({ logging_level: "ERROR", data_trace_enabled: false })],
    ["a WebSocket stage that logs errors", newer("WEBSOCKET", { logging_level: "ERROR" })],
    ["an HTTP stage, which has no such log", newer("HTTP")],
  ],
});
