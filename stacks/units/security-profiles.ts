import { ConnectSecurityProfile } from "@cdktf/provider-aws/lib/connect-security-profile";
import { Construct } from "constructs";
import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { mapEntries } from "./records";

export interface SecurityProfilesProps {
  readonly instanceId: string;
  readonly securityProfiles: ContactCenterConfig["securityProfiles"];
}

export interface SecurityProfileOutputs {
  readonly id: string;
  readonly arn: string;
}

/** All security profiles: what people may see and do. */
export function securityProfiles(
  scope: Construct,
  id: string,
  props: SecurityProfilesProps,
): Readonly<Record<string, SecurityProfileOutputs>> {
  const unit = new Construct(scope, id);
  return mapEntries(props.securityProfiles, (key, profile) => {
    const resource = new ConnectSecurityProfile(unit, key, {
      instanceId: props.instanceId,
      name: displayName(key, profile),
      ...(profile.description === undefined ? {} : { description: profile.description }),
      permissions: [...profile.permissions],
    });
    return { id: resource.securityProfileId, arn: resource.arn };
  });
}
