import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number";
import { ConnectPhoneNumberContactFlowAssociation } from "@cdktf/provider-aws/lib/connect-phone-number-contact-flow-association";
import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import { protection } from "./protection";

export interface PhoneNumberProps {
  readonly config: Pick<ContactCenterConfig, "phoneNumber" | "destroyProtection">;
  readonly instance: { readonly id: string; readonly arn: string };
  /** The flow that answers. */
  readonly flowId: string;
}

export interface PhoneNumberOutputs {
  readonly id: string;
  /** In E.164 form; unknown of a number that the instance already had. */
  readonly number: string | undefined;
}

/** The number that customers call, if there is one, and the flow that answers it. */
export function phoneNumber(scope: Construct, id: string, props: PhoneNumberProps): PhoneNumberOutputs | undefined {
  const settings = props.config.phoneNumber;
  if (settings === undefined) return undefined;
  const number =
    settings.type === "existing" ? { id: settings.id, number: undefined } : claimed(scope, id, settings, props);
  new ConnectPhoneNumberContactFlowAssociation(scope, `${id}-flow`, {
    instanceId: props.instance.id,
    phoneNumberId: number.id,
    contactFlowId: props.flowId,
  });
  return number;
}

type Claim = Extract<ContactCenterConfig["phoneNumber"], { readonly type: "claim" }>;

function claimed(scope: Construct, id: string, claim: Claim, props: PhoneNumberProps): PhoneNumberOutputs {
  const resource = new ConnectPhoneNumber(scope, id, {
    targetArn: props.instance.arn,
    countryCode: claim.country,
    type: claim.numberType,
    ...(claim.prefix === undefined ? {} : { prefix: claim.prefix }),
    ...(claim.description === undefined ? {} : { description: claim.description }),
    // A number that is given back is lost, and AWS counts claims and releases.
    ...protection(props.config.destroyProtection),
  });
  return { id: resource.id, number: resource.phoneNumber };
}
