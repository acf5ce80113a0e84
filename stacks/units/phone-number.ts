import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number";
import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import { suppress } from "../policy/suppress";
import { protection } from "./protection";

export interface PhoneNumberProps {
  readonly config: Pick<ContactCenterConfig, "phoneNumber" | "destroyProtection" | "voiceToChat">;
  readonly instanceArn: string;
}

export interface PhoneNumberOutputs {
  readonly id: string;
  /** In E.164 form; unknown of a number that the instance already had. */
  readonly number: string | undefined;
}

/** The number that customers call, if there is one; `phoneNumberFlow` has a flow answer it. */
export function phoneNumber(scope: Construct, id: string, props: PhoneNumberProps): PhoneNumberOutputs | undefined {
  const settings = props.config.phoneNumber;
  if (settings === undefined) return undefined;
  return settings.type === "existing" ? { id: settings.id, number: undefined } : claimed(scope, id, settings, props);
}

type Claim = Extract<ContactCenterConfig["phoneNumber"], { readonly type: "claim" }>;

function claimed(scope: Construct, id: string, claim: Claim, props: PhoneNumberProps): PhoneNumberOutputs {
  const resource = new ConnectPhoneNumber(scope, id, {
    targetArn: props.instanceArn,
    countryCode: claim.country,
    type: claim.numberType,
    ...(claim.prefix === undefined ? {} : { prefix: claim.prefix }),
    ...(claim.description === undefined ? {} : { description: claim.description }),
    // A number that is given back is lost, and AWS counts claims and releases.
    ...protection(props.config.destroyProtection),
  });
  if (props.config.voiceToChat !== undefined) {
    suppress(resource, "phone-number-flow", "A flow of stack voice-to-chat answers it, which is made after this one.");
  }
  return { id: resource.id, number: resource.phoneNumber };
}
