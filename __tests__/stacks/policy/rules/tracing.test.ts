import { tracing } from "../../../../stacks/policy/rules/tracing";
import { describeRule } from "../describe-rule";

describeRule(tracing, {
  refuses: [
    [
      "a function that passes traces through",
      { aws_lambda_function: { a: { tracing_config: { mode: "PassThrough" } } } },
      { "aws_lambda_function.a": /PassThrough/ },
    ],
    ["a stage without traces", { aws_api_gateway_stage: { a: {} } }, { "aws_api_gateway_stage.a": /null/ }],
  ],
  accepts: [
    ["a traced function", { aws_lambda_function: { a: { tracing_config: [{ mode: "Active" }] } } }],
    ["a traced stage", { aws_api_gateway_stage: { a: { xray_tracing_enabled: true } } }],
  ],
});
