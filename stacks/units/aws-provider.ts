import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { TerraformStack } from "cdktf";
import type { ContactCenterConfig } from "../../config/schema";

/**
 * The hashicorp/aws release that every stack is locked to. The bindings were generated from 6.25.0, and cdktf would pin
 * that; it breaks twice. Before 6.27.0, S3 buckets fail where account ids are not requested (hashicorp/terraform-provider-aws
 * issue 45576), and before 6.48.0 a Pinpoint application cannot be refreshed since that service's retirement (pull request
 * 48012). Pools of End User Messaging need 6.53.0. Minor releases keep what 6.25.0 accepts. How to raise it:
 * docs/guide/provider-upgrade.md.
 */
export const awsProviderVersion = "6.65.0";

/** Terraform before 1.11 has no generally available S3 lock file and no write-only arguments. */
export const terraformVersion = ">= 1.11.0";

export interface AwsProviderProps {
  readonly config: Pick<ContactCenterConfig, "region" | "accountId">;
  readonly tags: Readonly<Record<string, string>>;
}

/** The one provider of a stack: its region, the only account it may touch, and tags on all that it makes. */
export function awsProvider(stack: TerraformStack, id: string, { config, tags }: AwsProviderProps): AwsProvider {
  const provider = new AwsProvider(stack, id, {
    region: config.region,
    allowedAccountIds: [config.accountId],
    defaultTags: [{ tags: { ...tags } }],
  });
  stack.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: awsProviderVersion });
  stack.addOverride("terraform.required_version", terraformVersion);
  return provider;
}
