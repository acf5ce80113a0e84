import { apiAuthorisation } from "../../../../stacks/policy/rules/api-authorisation";
import { describeRule, ref } from "../describe-rule";

const api = (protocol: string, route: object) => ({
  aws_apigatewayv2_api: { a: { protocol_type: protocol } },
  aws_apigatewayv2_route: { a: { api_id: ref("aws_apigatewayv2_api.a.id"), ...route } },
});

describeRule(apiAuthorisation, {
  refuses: [
    [
      "an open method",
      { aws_api_gateway_method: { a: { http_method: "POST", authorization: "NONE" } } },
      { "aws_api_gateway_method.a": /NONE/ },
    ],
    ["an open route", api("HTTP", { route_key: "POST /slack" }), { "aws_apigatewayv2_route.a": /null/ }],
    [
      "a WebSocket that anybody may open",
      api("WEBSOCKET", { route_key: "$connect", authorization_type: "NONE" }),
      { "aws_apigatewayv2_route.a": /NONE/ },
    ],
    [
      "an open function URL",
      { aws_lambda_function_url: { a: { authorization_type: "NONE" } } },
      { "aws_lambda_function_url.a": /NONE/ },
    ],
  ],
  accepts: [
    [
      "a method with an authoriser",
      { aws_api_gateway_method: { a: { http_method: "POST", authorization: "CUSTOM" } } },
    ],
    [
      "a preflight, which carries no credentials",
      { aws_api_gateway_method: { a: { http_method: "OPTIONS", authorization: "NONE" } } },
    ],
    ["a route with an authoriser", api("HTTP", { route_key: "POST /chats", authorization_type: "JWT" })],
    ["a route for preflights", api("HTTP", { route_key: "OPTIONS /chats" })],
    ["a message on a WebSocket that was authorised when opened", api("WEBSOCKET", { route_key: "$default" })],
    ["a signed function URL", { aws_lambda_function_url: { a: { authorization_type: "AWS_IAM" } } }],
  ],
});
