import { valueAt } from "../lookup";
import type { Problem, Rule } from "../rule";
import type { Resource } from "../synthesised-stack";

/**
 * What cannot be made again: data, keys to data, and numbers and names that AWS gives to somebody else or blocks for
 * months. `own` is the service's own lock, which also holds against a delete outside Terraform. Log groups are not here:
 * retention ends them anyway.
 */
const irreplaceable: Readonly<Record<string, { readonly own?: readonly [argument: string, value: unknown] }>> = {
  aws_cognito_identity_pool: {},
  aws_cognito_user_pool: { own: ["deletion_protection", "ACTIVE"] },
  aws_connect_instance: {},
  aws_connect_phone_number: {},
  aws_dynamodb_table: { own: ["deletion_protection_enabled", true] },
  aws_kms_key: {},
  aws_pinpointsmsvoicev2_phone_number: { own: ["deletion_protection_enabled", true] },
  aws_s3_bucket: {},
  aws_secretsmanager_secret: {},
};

export const deletionProtection = {
  id: "deletion-protection",
  title: "What cannot be made again is protected from deletion, outside environments that may be thrown away.",
  why: "A rename in code would plan a delete: recordings, the instance, or the number that customers call are lost.",
  source: "Switchboard CC-DESTROY",
  check: (stack, { destroyProtection }) =>
    destroyProtection ? stack.resources.filter(({ type }) => type in irreplaceable).flatMap(unprotected) : [],
} as const satisfies Rule;

function unprotected({ address, type, body }: Resource): readonly Problem[] {
  const problems: Problem[] = [];
  const own = irreplaceable[type]?.own;
  if (valueAt(body, "lifecycle.prevent_destroy") !== true) {
    problems.push({
      address,
      message: "lifecycle.prevent_destroy is not true",
      fix: "Set lifecycle: { preventDestroy: true } (config: destroyProtection).",
    });
  }
  if (own && body[own[0]] !== own[1]) {
    problems.push({
      address,
      message: `${own[0]} is ${JSON.stringify(body[own[0]] ?? null)}`,
      fix: `Set ${own[0]} to ${JSON.stringify(own[1])}.`,
    });
  }
  if (body.force_destroy === true) {
    problems.push({
      address,
      message: "force_destroy is true",
      fix: "Remove forceDestroy: it deletes a bucket with its objects.",
    });
  }
  return problems;
}
