import { isText } from "../lookup";
import type { Rule } from "../rule";

/** REST APIs only; behind the others the function's schema does it. */
export const apiRequestValidation = {
  id: "api-request-validation",
  title: "Every method of a REST API validates its requests.",
  why: "Malformed requests would reach a function, and be paid for.",
  source: "CKV2_AWS_53, AwsSolutions-APIG2",
  check: (stack) =>
    stack
      .ofType("aws_api_gateway_method")
      .filter(({ body }) => body.http_method !== "OPTIONS" && !isText(body.request_validator_id))
      .map(({ address }) => ({
        address,
        message: "request_validator_id is not set",
        fix: "Set requestValidatorId to an ApiGatewayRequestValidator, with a model for the body.",
      })),
} as const satisfies Rule;
