import { functionRuntime } from "../../../../stacks/policy/rules/function-runtime";
import { describeRule } from "../describe-rule";

describeRule(functionRuntime, {
  refuses: [
    [
      "a deprecated runtime",
      { aws_lambda_function: { a: { runtime: "nodejs20.x" } } },
      { "aws_lambda_function.a": /nodejs20.x/ },
    ],
    ["no runtime", { aws_lambda_function: { a: {} } }, { "aws_lambda_function.a": /null/ }],
  ],
  accepts: [
    ["a supported one", { aws_lambda_function: { a: { runtime: "nodejs24.x" } } }],
    ["a container, which brings its own", { aws_lambda_function: { a: { package_type: "Image" } } }],
  ],
});
