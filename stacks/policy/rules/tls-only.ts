import { companions, valueAt } from "../lookup";
import { type PolicyDocument, parsePolicyDocument, type Statement } from "../policy-document";
import type { Rule } from "../rule";
import type { Resource, SynthesisedStack } from "../synthesised-stack";

/** Which actions the denial has to name. SNS refuses `sns:*` in a topic policy, so it names the one that carries data. */
const stores = [
  {
    type: "aws_s3_bucket",
    policy: { type: "aws_s3_bucket_policy", target: "bucket" },
    actions: ["s3:*"],
    // The bucket for its listing, and what is in it.
    covers: (resources: readonly string[]) =>
      resources.includes("*") || (resources.some((r) => r.endsWith("/*")) && resources.some((r) => !r.endsWith("/*"))),
  },
  {
    type: "aws_sns_topic",
    policy: { type: "aws_sns_topic_policy", target: "arn" },
    actions: ["sns:publish"],
    covers: (resources: readonly string[]) => resources.length > 0,
  },
  {
    type: "aws_sqs_queue",
    policy: { type: "aws_sqs_queue_policy", target: "queue_url" },
    actions: ["sqs:*"],
    covers: (resources: readonly string[]) => resources.length > 0,
  },
] as const;

type Store = (typeof stores)[number];

/** A policy that is made elsewhere proves nothing here, so it does not satisfy this rule. */
export const tlsOnly = {
  id: "tls-only",
  title: "Buckets, topics and queues refuse requests without TLS.",
  why: "A recording or a message could be read on its way by whoever is in between.",
  source: "AwsSolutions-S10, AwsSolutions-SNS3, AwsSolutions-SQS4",
  check: (stack) =>
    stores.flatMap((store) =>
      stack
        .ofType(store.type)
        .filter((resource) => !policiesFor(stack, store, resource).some((policy) => deniesPlainText(policy, store)))
        .map(({ address }) => ({
          address,
          message: "no policy of it denies requests where aws:SecureTransport is false",
          fix: `Add to its ${store.policy.type}: Deny, Principal "*", ${store.actions.join(", ")}, Bool aws:SecureTransport "false".`,
        })),
    ),
} as const satisfies Rule;

function policiesFor(stack: SynthesisedStack, store: Store, resource: Resource): readonly PolicyDocument[] {
  const texts = [
    valueAt(resource.body, "policy"),
    ...companions(stack, store.policy.type, store.policy.target, resource).map(({ body }) => body.policy),
  ];
  return texts.filter((text) => text !== undefined).map(parsePolicyDocument);
}

function deniesPlainText(policy: PolicyDocument, store: Store): boolean {
  return policy.kind === "statements" && policy.statements.some((statement) => isDenial(statement, store));
}

function isDenial({ effect, actions, principals, resources, conditions }: Statement, store: Store): boolean {
  const named = actions.map((action) => action.toLowerCase());
  return (
    effect === "Deny" &&
    (principals.AWS ?? []).includes("*") &&
    (named.includes("*") || store.actions.every((action) => named.includes(action))) &&
    store.covers(resources) &&
    conditions.length === 1 &&
    conditions.every(
      ({ operator, key, values }) => operator === "Bool" && key === "aws:securetransport" && values.includes("false"),
    )
  );
}
