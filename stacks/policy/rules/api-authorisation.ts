import { isText, refersTo } from "../lookup";
import type { Rule } from "../rule";
import type { JsonObject, Resource, SynthesisedStack } from "../synthesised-stack";

/** Where each kind of way in says how it authorises; `when` leaves out ways in that have no say. */
const waysIn: readonly {
  readonly type: string;
  readonly argument: string;
  readonly when?: (way: Resource, stack: SynthesisedStack) => boolean;
}[] = [
  // A browser sends no credentials with a preflight.
  { type: "aws_api_gateway_method", argument: "authorization", when: ({ body }) => body.http_method !== "OPTIONS" },
  // A WebSocket authorises once, when it is opened.
  {
    type: "aws_apigatewayv2_route",
    argument: "authorization_type",
    when: ({ body }, stack) => !isPreflight(body) && (body.route_key === "$connect" || !isWebSocketRoute(body, stack)),
  },
  { type: "aws_lambda_function_url", argument: "authorization_type" },
];

export const apiAuthorisation = {
  id: "api-authorisation",
  title: "Every way in from the internet authorises its callers, or says in writing how else it knows them.",
  why: "Anybody who finds the address could start chats, send messages and run up costs.",
  source:
    "CKV_AWS_59, CKV_AWS_258, CKV_AWS_309, CKV2_AWS_70, AWS-0004, AwsSolutions-APIG4, AwsSolutions-COG4, LambdaFunctionUrlAuth",
  check: (stack) =>
    waysIn.flatMap(({ type, argument, when }) =>
      stack
        .ofType(type)
        .filter((way) => when?.(way, stack) ?? true)
        .filter(({ body }) => !isText(body[argument]) || body[argument] === "NONE")
        .map(({ address, body }) => ({
          address,
          message: `${argument} is ${JSON.stringify(body[argument] ?? null)}`,
          fix: "Set an authoriser; a webhook that checks a signature says so in a suppression.",
        })),
    ),
} as const satisfies Rule;

function isPreflight({ route_key }: JsonObject): boolean {
  return typeof route_key === "string" && route_key.startsWith("OPTIONS ");
}

function isWebSocketRoute(route: JsonObject, stack: SynthesisedStack): boolean {
  const api = stack.ofType("aws_apigatewayv2_api").find((one) => refersTo(route.api_id, one));
  return api?.body.protocol_type === "WEBSOCKET";
}
