import { blocksAt } from "../lookup";
import type { Rule } from "../rule";
import { strings } from "../synthesised-stack";

const places = [
  { type: "aws_apigatewayv2_api", block: "cors_configuration", argument: "allow_origins" },
  { type: "aws_lambda_function_url", block: "cors", argument: "allow_origins" },
  { type: "aws_s3_bucket_cors_configuration", block: "cors_rule", argument: "allowed_origins" },
] as const;

export const noOpenCors = {
  id: "no-open-cors",
  title: "Only named web sites may call an API or read a bucket from the browser.",
  why: "Any page that a customer or an agent visits could act in their name.",
  source: "CKV2_AWS_75",
  check: (stack) =>
    places.flatMap(({ type, block, argument }) =>
      stack
        .ofType(type)
        .filter(({ body }) =>
          blocksAt(body, block).some((cors) =>
            [...strings(cors[argument])].some((origin) => /^(https?:\/\/)?\*$/.test(origin)),
          ),
        )
        .map(({ address }) => ({
          address,
          message: `${block}.${argument} is open to every site`,
          fix: "Name the origins of the environment's web apps.",
        })),
    ),
} as const satisfies Rule;
