import { valueAt } from "../lookup";
import type { Rule } from "../rule";

export const apiReplacement = {
  id: "api-replacement",
  title: "A REST API and its deployments are made anew before the old ones are deleted.",
  why: "Between delete and create, callers' requests fail; a deployment in use cannot be deleted at all.",
  source: "CKV_AWS_217, CKV_AWS_237",
  check: (stack) =>
    stack
      .ofType("aws_api_gateway_rest_api", "aws_api_gateway_deployment")
      .filter(({ body }) => valueAt(body, "lifecycle.create_before_destroy") !== true)
      .map(({ address }) => ({
        address,
        message: "lifecycle.create_before_destroy is not true",
        fix: "Set lifecycle: { createBeforeDestroy: true }.",
      })),
} as const satisfies Rule;
