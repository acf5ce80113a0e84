import type { ConnectInstance } from "@cdktf/provider-aws/lib/connect-instance";
import { Aspects, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * What the provider would update in place although its instance is replaced, by calls to an instance that is gone: their
 * `instance_id` forces no replacement there.
 */
const followers: ReadonlySet<string> = new Set([
  "aws_connect_contact_flow",
  "aws_connect_contact_flow_module",
  "aws_connect_hours_of_operation",
  "aws_connect_queue",
  "aws_connect_quick_connect",
  "aws_connect_routing_profile",
  "aws_connect_security_profile",
]);

/** Has everything that lives in an instance be replaced together with it. */
export function followInstance(scope: IConstruct, instance: ConnectInstance): void {
  follow(scope, `${instance.terraformResourceType}.${instance.friendlyUniqueId}.id`);
}

/** The same where another state has the instance: Terraform replaces with resources of its own state only. */
export function followForeignInstance(scope: IConstruct, id: string, instanceId: string): void {
  // cdktf's own class for it runs Terraform at synthesis, which has to work where there is none.
  const resource = new TerraformResource(scope, id, { terraformResourceType: "terraform_data" });
  resource.addOverride("input", { instanceId });
  follow(scope, `${resource.terraformResourceType}.${resource.friendlyUniqueId}.input`);
}

/** cdktf renders a reference here as an expression, which Terraform refuses: it wants the bare address. */
function follow(scope: IConstruct, address: string): void {
  Aspects.of(scope).add({
    visit: (node) => {
      if (!(node instanceof TerraformResource) || !followers.has(node.terraformResourceType)) return;
      node.lifecycle = { ...node.lifecycle, replaceTriggeredBy: [address] };
    },
  });
}
