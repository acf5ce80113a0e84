import { apiRequestValidation } from "../../../../stacks/policy/rules/api-request-validation";
import { describeRule, ref } from "../describe-rule";

describeRule(apiRequestValidation, {
  refuses: [
    [
      "a method that takes anything",
      { aws_api_gateway_method: { a: { http_method: "POST" } } },
      { "aws_api_gateway_method.a": /not set/ },
    ],
  ],
  accepts: [
    [
      "a method with a validator",
      {
        aws_api_gateway_method: {
          a: { http_method: "POST", request_validator_id: ref("aws_api_gateway_request_validator.a.id") },
        },
      },
    ],
    ["a preflight", { aws_api_gateway_method: { a: { http_method: "OPTIONS" } } }],
  ],
});
