import { blocksAt } from "./lookup";
import { type PolicyDocument, parsePolicyDocument, type Statement } from "./policy-document";
import type { Resource, SynthesisedStack } from "./synthesised-stack";

/**
 * What a policy is attached to: a role's own rights (`identity`), who may become the role (`trust`), who may use a thing
 * (`resource`), and KMS keys (`key`), where `"Resource": "*"` means the key itself.
 */
export type PolicyKind = "identity" | "trust" | "resource" | "key";

/** One policy argument of one resource. */
export interface Policy {
  readonly resource: Resource;
  readonly kind: PolicyKind;
  /** The argument it stands in, for messages. */
  readonly argument: string;
  readonly document: PolicyDocument;
}

/** Where policies stand. A path with a dot is an argument of a repeated block. */
const policyArguments: readonly (readonly [type: string, path: string, kind: PolicyKind])[] = [
  ["aws_iam_policy", "policy", "identity"],
  ["aws_iam_role_policy", "policy", "identity"],
  ["aws_iam_user_policy", "policy", "identity"],
  ["aws_iam_group_policy", "policy", "identity"],
  ["aws_iam_role", "inline_policy.policy", "identity"],
  ["aws_iam_role", "assume_role_policy", "trust"],
  ["aws_kms_key", "policy", "key"],
  ["aws_kms_key_policy", "policy", "key"],
  ["aws_s3_bucket", "policy", "resource"],
  ["aws_s3_bucket_policy", "policy", "resource"],
  ["aws_s3vectors_vector_bucket_policy", "policy", "resource"],
  ["aws_sns_topic", "policy", "resource"],
  ["aws_sns_topic_policy", "policy", "resource"],
  ["aws_sqs_queue", "policy", "resource"],
  ["aws_sqs_queue_policy", "policy", "resource"],
  ["aws_secretsmanager_secret", "policy", "resource"],
  ["aws_secretsmanager_secret_policy", "policy", "resource"],
  ["aws_dynamodb_resource_policy", "policy", "resource"],
  ["aws_kinesis_resource_policy", "policy", "resource"],
  ["aws_cloudwatch_event_bus_policy", "policy", "resource"],
  ["aws_cloudwatch_log_resource_policy", "policy_document", "resource"],
  ["aws_sesv2_email_identity_policy", "policy", "resource"],
  ["aws_api_gateway_rest_api", "policy", "resource"],
  ["aws_api_gateway_rest_api_policy", "policy", "resource"],
];

/** Every policy of a stack, of all kinds unless some are named. */
export function policiesOf(stack: SynthesisedStack, ...kinds: readonly PolicyKind[]): readonly Policy[] {
  return policyArguments
    .filter(([, , kind]) => kinds.length === 0 || kinds.includes(kind))
    .flatMap(([type, path, kind]) =>
      stack.ofType(type).flatMap((resource) =>
        policyTexts(resource, path).map((text) => ({
          resource,
          kind,
          argument: path,
          document: parsePolicyDocument(text),
        })),
      ),
    );
}

function policyTexts(resource: Resource, path: string): readonly unknown[] {
  const [block, argument] = path.split(".");
  const holders = argument === undefined ? [resource.body] : blocksAt(resource.body, block ?? "");
  return holders.map((holder) => holder[argument ?? path]).filter((text) => text !== undefined && text !== null);
}

/** A statement with the policy it stands in. */
export interface PlacedStatement extends Policy {
  readonly statement: Statement;
}

/** Every statement that could be read and allows something. */
export function allowsOf(stack: SynthesisedStack, ...kinds: readonly PolicyKind[]): readonly PlacedStatement[] {
  return policiesOf(stack, ...kinds).flatMap((policy) =>
    policy.document.kind === "statements"
      ? policy.document.statements
          .filter(({ effect }) => effect === "Allow")
          .map((statement) => ({ ...policy, statement }))
      : [],
  );
}

/** How messages name a statement. */
export function describeStatement({ argument, statement }: PlacedStatement): string {
  return statement.sid === "" ? `a statement of ${argument}` : `statement ${statement.sid} of ${argument}`;
}
