import { ConnectPhoneNumberContactFlowAssociation } from "@cdktf/provider-aws/lib/connect-phone-number-contact-flow-association";
import type { TerraformStack } from "cdktf";

export interface PhoneNumberFlowProps {
  readonly instanceId: string;
  readonly phoneNumberId: string;
  /** The flow that answers. */
  readonly flowId: string;
}

/** Has a flow answer a number. A number has one at a time: the association that is made last holds. */
export function phoneNumberFlow(
  scope: TerraformStack,
  id: string,
  { instanceId, phoneNumberId, flowId }: PhoneNumberFlowProps,
): void {
  new ConnectPhoneNumberContactFlowAssociation(scope, id, { instanceId, phoneNumberId, contactFlowId: flowId });
}

/**
 * Leaves the number to another stack: Terraform forgets the association of `phoneNumberFlow` with the same id, and takes
 * nothing away, so that the number is answered as before until that stack has its own.
 */
export function leavePhoneNumberFlow(scope: TerraformStack, id: string): void {
  const from = `${ConnectPhoneNumberContactFlowAssociation.tfResourceType}.${id}`;
  // cdktf has no class for this block.
  scope.addOverride("removed", [{ from, lifecycle: { destroy: false } }]);
}
