import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number";
import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import { protection } from "./protection";

export interface PhoneNumberProps {
  readonly config: Pick<ContactCenterConfig, "phoneNumber" | "destroyProtection">;
  readonly instanceArn: string;
}

export interface PhoneNumberOutputs {
  readonly id: string;
  /** In E.164 form; unknown of a number that the instance already had. */
  readonly number: string | undefined;
}

/** The number that customers call, if there is one: claimed for the instance, or one that it already has. */
export function phoneNumber(scope: Construct, id: string, props: PhoneNumberProps): PhoneNumberOutputs | undefined {
  const settings = props.config.phoneNumber;
  if (settings === undefined) return undefined;
  if (settings.type === "existing") return { id: settings.id, number: undefined };
  const resource = new ConnectPhoneNumber(scope, id, {
    targetArn: props.instanceArn,
    countryCode: settings.country,
    type: settings.numberType,
    ...(settings.prefix === undefined ? {} : { prefix: settings.prefix }),
    ...(settings.description === undefined ? {} : { description: settings.description }),
    // A number that is given back is lost, and AWS counts claims and releases.
    ...protection(props.config.destroyProtection),
  });
  return { id: resource.id, number: resource.phoneNumber };
}
