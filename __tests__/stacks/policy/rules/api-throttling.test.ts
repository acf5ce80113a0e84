import { apiThrottling } from "../../../../stacks/policy/rules/api-throttling";
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
const limits = { throttling_rate_limit: 50, throttling_burst_limit: 100 };

describeRule(apiThrottling, {
  knows: ["aws_api_gateway_stage", "aws_apigatewayv2_stage"],
  refuses: [
    ["a REST stage without limits", rest(), { "aws_api_gateway_stage.a": /are not set/ }],
    ["limits for one path only", rest(limits, "chats/POST"), { "aws_api_gateway_stage.a": /are not set/ }],
    ["a stage without limits", newer("HTTP"), { "aws_apigatewayv2_stage.a": /are not set/ }],
    [
      "a stage with a rate only",
      newer("HTTP", { throttling_rate_limit: 50 }),
      { "aws_apigatewayv2_stage.a": /^throttling_burst_limit is not set/ },
    ],
    [
      "unlimited",
      rest({ throttling_rate_limit: -1, throttling_burst_limit: -1 }),
      { "aws_api_gateway_stage.a": /are not set/ },
    ],
  ],
  accepts: [
    ["a REST stage with limits", rest(limits)],
    [
      "settings that name the stage",
      {
        ...rest(limits),
        aws_api_gateway_method_settings: {
          a: {
            stage_name: "live",
            rest_api_id: ref("aws_api_gateway_rest_api.a.id"),
            method_path: "*/*",
            settings: [limits],
          },
        },
      },
    ],
    ["a stage with limits", newer("WEBSOCKET", limits)],
  ],
});
