import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { partitionOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { policyJson, type Statement } from "./iam-policy";
import { protection } from "./protection";

export interface CustomerKeyProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  /** With `alias/` in front. */
  readonly alias: string;
  readonly description: string;
  /** Who else may use the key: services, roles. */
  readonly statements: readonly Statement[];
  /** Default: the region of the environment. */
  readonly region?: string;
}

export interface CustomerKeyOutputs {
  readonly arn: string;
}

/** What administrators do with a key, and what people and functions with leave by IAM do with it. No wildcards. */
const accountActions = [
  ...[
    "CancelKeyDeletion",
    "CreateAlias",
    "DeleteAlias",
    "DescribeKey",
    "DisableKey",
    "DisableKeyRotation",
    "EnableKey",
  ],
  ...["EnableKeyRotation", "GetKeyPolicy", "GetKeyRotationStatus", "ListGrants", "ListKeyPolicies", "ListKeyRotations"],
  ...["ListResourceTags", "PutKeyPolicy", "RevokeGrant", "RotateKeyOnDemand", "ScheduleKeyDeletion", "TagResource"],
  ...["UntagResource", "UpdateAlias", "UpdateKeyDescription"],
  ...["CreateGrant", "Decrypt", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext"],
  ...["ReEncryptFrom", "ReEncryptTo"],
].map((action) => `kms:${action}`);

/** A key of the customer's own, rotated every year. IAM of the account decides, besides the given statements. */
export function customerKey(scope: Construct, id: string, props: CustomerKeyProps): CustomerKeyOutputs {
  const { accountId, region, destroyProtection } = props.config;
  const unit = new Construct(scope, id);
  const account: Statement = {
    Sid: "TheAccountDecides",
    Effect: "Allow",
    Principal: { AWS: `arn:${partitionOf(region)}:iam::${accountId}:root` },
    Action: accountActions,
    Resource: "*",
  };
  const elsewhere = props.region === undefined ? {} : { region: props.region };
  const key = new KmsKey(unit, "key", {
    ...elsewhere,
    description: props.description,
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: policyJson([account, ...props.statements]),
    ...protection(destroyProtection),
  });
  new KmsAlias(unit, "alias", { ...elsewhere, name: props.alias, targetKeyId: key.keyId });
  return { arn: key.arn };
}
