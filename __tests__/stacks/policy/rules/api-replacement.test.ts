import { apiReplacement } from "../../../../stacks/policy/rules/api-replacement";
import { describeRule } from "../describe-rule";

const lifecycle = { create_before_destroy: true };

describeRule(apiReplacement, {
  refuses: [
    [
      "an API that is deleted first",
      { aws_api_gateway_rest_api: { a: {} } },
      { "aws_api_gateway_rest_api.a": /not true/ },
    ],
    [
      "a deployment that is deleted first",
      { aws_api_gateway_deployment: { a: { lifecycle: {} } } },
      { "aws_api_gateway_deployment.a": /not true/ },
    ],
  ],
  accepts: [
    [
      "both made anew first",
      { aws_api_gateway_rest_api: { a: { lifecycle } }, aws_api_gateway_deployment: { a: { lifecycle } } },
    ],
  ],
});
