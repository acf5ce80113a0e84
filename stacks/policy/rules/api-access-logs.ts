import { isText, valueAt } from "../lookup";
import { parseJsonText } from "../policy-document";
import type { Rule } from "../rule";
import { isObject } from "../synthesised-stack";

export const apiAccessLogs = {
  id: "api-access-logs",
  title: "Every API stage logs each request, as JSON.",
  why: "Without it a forged webhook or a failing client leaves no trace before the function.",
  source: "CKV_AWS_76, AWS-0001, AwsSolutions-APIG1, APIGWStructuredLogging",
  check: (stack) =>
    stack
      .ofType("aws_api_gateway_stage", "aws_apigatewayv2_stage")
      .filter(
        ({ body }) =>
          !isText(valueAt(body, "access_log_settings.destination_arn")) ||
          !isObject(parseJsonText(valueAt(body, "access_log_settings.format"))),
      )
      .map(({ address, body }) => ({
        address,
        message:
          valueAt(body, "access_log_settings.destination_arn") === undefined
            ? "access_log_settings has no destination"
            : "access_log_settings.format is no JSON object",
        fix: "Set accessLogSettings with the ARN of a log group and a JSON format.",
      })),
} as const satisfies Rule;
