import type { TerraformResource } from "cdktf";
import type { RuleId } from "./rules";

/**
 * Lets one resource off one rule, with the reason that every report prints. It is written into the resource's `//`
 * comment, which Terraform ignores, so that the exception travels with the synthesised JSON.
 *
 * @example suppress(logBucket, "bucket-access-logs", "This bucket receives the access logs; logging it would loop.");
 */
export function suppress(resource: TerraformResource, rule: RuleId, reason: string): void {
  resource.addOverride(`//.suppress.${rule}`, reason);
}
