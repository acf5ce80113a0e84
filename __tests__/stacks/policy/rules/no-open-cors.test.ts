import { noOpenCors } from "../../../../stacks/policy/rules/no-open-cors";
import { describeRule } from "../describe-rule";

const places = (origin: string) => ({
  aws_apigatewayv2_api: { a: { cors_configuration: { allow_origins: [origin] } } },
  aws_lambda_function_url: { a: { cors: [{ allow_origins: [origin] }] } },
  aws_s3_bucket_cors_configuration: {
    a: { cors_rule: [{ allowed_origins: ["https://desk.example.com"] }, { allowed_origins: [origin] }] },
  },
});
const everywhere = {
  "aws_apigatewayv2_api.a": /cors_configuration/,
  "aws_lambda_function_url.a": /cors/,
  "aws_s3_bucket_cors_configuration.a": /cors_rule/,
};

describeRule(noOpenCors, {
  refuses: [
    ["every site", places("*"), everywhere],
    ["every site with TLS", places("https://*"), everywhere],
  ],
  accepts: [
    ["named sites", places("https://chat.example.com")],
    ["an API without cross-origin calls", { aws_apigatewayv2_api: { a: {} } }],
  ],
});
