import { isText } from "../lookup";
import type { Rule } from "../rule";

export const distributionRootObject = {
  id: "distribution-root-object",
  title: "Every distribution has a root object.",
  why: "The bare address would answer with an error, or with a list of what is in the bucket.",
  source: "CKV_AWS_305",
  check: (stack) =>
    stack
      .ofType("aws_cloudfront_distribution")
      .filter(({ body }) => !isText(body.default_root_object))
      .map(({ address }) => ({
        address,
        message: "default_root_object is not set",
        fix: 'Set defaultRootObject to "index.html".',
      })),
} as const satisfies Rule;
