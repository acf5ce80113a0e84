import type { TerraformResourceLifecycle } from "cdktf";

/**
 * Has Terraform refuse every plan that would destroy the resource: for what holds data, or a number that cannot be had
 * back. Off only where the environment's `destroyProtection` is.
 */
export function protection(destroyProtection: boolean): { readonly lifecycle?: TerraformResourceLifecycle } {
  return destroyProtection ? { lifecycle: { preventDestroy: true } } : {};
}
