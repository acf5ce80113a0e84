import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import type { Construct } from "constructs";
import { protection } from "./protection";

export interface SecretProps {
  readonly secretName: string;
  readonly description: string;
  readonly keyArn: string;
  readonly destroyProtection: boolean;
}

export interface SecretOutputs {
  readonly arn: string;
  readonly name: string;
}

/** The place of a secret. Its value is put there by the operator, so that neither Terraform nor its state ever sees it. */
export function secret(scope: Construct, id: string, props: SecretProps): SecretOutputs {
  const { arn, name } = new SecretsmanagerSecret(scope, id, {
    name: props.secretName,
    description: props.description,
    kmsKeyId: props.keyArn,
    // A deleted name stays taken for that long: an environment that is thrown away wants it back at once.
    recoveryWindowInDays: props.destroyProtection ? 30 : 0,
    ...protection(props.destroyProtection),
  });
  return { arn, name };
}
