import { functionLimits } from "../../../../stacks/policy/rules/function-limits";
import { describeRule } from "../describe-rule";

describeRule(functionLimits, {
  refuses: [
    ["no timeout", { aws_lambda_function: { a: { memory_size: 256 } } }, { "aws_lambda_function.a": /^timeout/ }],
    ["no memory", { aws_lambda_function: { a: { timeout: 3 } } }, { "aws_lambda_function.a": /^memory_size/ }],
  ],
  accepts: [["both", { aws_lambda_function: { a: { timeout: 3, memory_size: 256 } } }]],
});
