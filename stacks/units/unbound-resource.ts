import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";

export interface UnboundResourceProps {
  /** Type in Terraform's words. */
  readonly type: string;
  /** Arguments in Terraform's words. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly lifecycle?: TerraformResourceLifecycle;
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * A resource that the provider has and its bindings, which are older, have not. Nothing checks its arguments here; the
 * tests do, against the schema that __tests__/mock-provider/extra-schemas.ts copies from the provider.
 */
export function unboundResource(scope: Construct, id: string, props: UnboundResourceProps): TerraformResource {
  const resource = new TerraformResource(scope, id, {
    terraformResourceType: props.type,
    terraformGeneratorMetadata: { providerName: "aws" },
    ...(props.lifecycle === undefined ? {} : { lifecycle: props.lifecycle }),
    ...(props.dependsOn === undefined ? {} : { dependsOn: [...props.dependsOn] }),
  });
  for (const [argument, value] of Object.entries(props.settings)) resource.addOverride(argument, value);
  return resource;
}
