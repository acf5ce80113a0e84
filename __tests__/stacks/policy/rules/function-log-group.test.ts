import { functionLogGroup } from "../../../../stacks/policy/rules/function-log-group";
import { describeRule, ref } from "../describe-rule";

const writes = (group: string, more: object = {}) => ({
  logging_config: { log_format: "JSON", log_group: group },
  ...more,
});
const groups = { orders: { name: "/aws/lambda/orders" } };
const finding = (message: RegExp) => ({ "aws_lambda_function.a": message });

describeRule(functionLogGroup, {
  refuses: [
    [
      "a function without a group",
      { aws_lambda_function: { a: { logging_config: { log_format: "JSON" } } } },
      finding(/no log group/),
    ],
    [
      "a group that is made after the function",
      {
        aws_lambda_function: { a: { function_name: "orders", logging_config: { log_format: "JSON" } } },
        aws_cloudwatch_log_group: groups,
      },
      finding(/no log group/),
    ],
    [
      "a function that waits for a group and writes to another",
      {
        aws_lambda_function: {
          a: {
            function_name: "replies",
            logging_config: { log_format: "JSON" },
            depends_on: ["aws_cloudwatch_log_group.orders"],
          },
        },
        aws_cloudwatch_log_group: groups,
      },
      finding(/no log group/),
    ],
    [
      "plain text",
      {
        aws_lambda_function: { a: { logging_config: { log_group: ref("aws_cloudwatch_log_group.orders.name") } } },
        aws_cloudwatch_log_group: groups,
      },
      finding(/not JSON/),
    ],
    [
      "two functions with one group",
      {
        aws_lambda_function: {
          b: writes(ref("aws_cloudwatch_log_group.orders.name")),
          a: writes(ref("aws_cloudwatch_log_group.orders.name")),
        },
        aws_cloudwatch_log_group: groups,
      },
      finding(/shares aws_cloudwatch_log_group.orders with aws_lambda_function.b/),
    ],
  ],
  accepts: [
    [
      "a group referred to",
      {
        aws_lambda_function: { a: writes(ref("aws_cloudwatch_log_group.orders.name")) },
        aws_cloudwatch_log_group: groups,
      },
    ],
    [
      "the group of its name, waited for",
      {
        aws_lambda_function: {
          a: {
            function_name: "orders",
            logging_config: { log_format: "JSON" },
            depends_on: ["aws_cloudwatch_log_group.orders"],
          },
        },
        aws_cloudwatch_log_group: groups,
      },
    ],
    [
      "a group named and waited for",
      {
        aws_lambda_function: { a: writes("/aws/lambda/orders", { depends_on: ["aws_cloudwatch_log_group.orders"] }) },
        aws_cloudwatch_log_group: groups,
      },
    ],
  ],
});
