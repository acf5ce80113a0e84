import { ConnectInstance } from "@cdktf/provider-aws/lib/connect-instance";
import { type ITerraformDependable, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { identityManagementTypes } from "../../config/schema/instance";
import { followInstance } from "./follow-instance";
import { protection } from "./protection";

export interface InstanceProps {
  readonly config: Pick<ContactCenterConfig, "instance" | "destroyProtection">;
  readonly names: Names;
  /** What has to be there before the instance, such as the log group that it would otherwise make without retention. */
  readonly after: readonly ITerraformDependable[];
}

export interface InstanceOutputs {
  readonly id: string;
  readonly arn: string;
  /** The role under which Amazon Connect acts; unknown of an instance that is taken over. */
  readonly serviceRoleArn: string | undefined;
  /** Where people sign in; unknown of an instance that is taken over. */
  readonly accessUrl: string | undefined;
}

/** The Amazon Connect instance: created, or taken over by its ARN without a resource that could change it. */
export function instance(scope: Construct, id: string, { config, names, after }: InstanceProps): InstanceOutputs {
  const settings = config.instance;
  if (settings.type === "existing") {
    return { id: idOf(settings.arn), arn: settings.arn, serviceRoleArn: undefined, accessUrl: undefined };
  }
  const { identity } = settings;
  const resource = new ConnectInstance(scope, id, {
    instanceAlias: names.instanceAlias,
    identityManagementType: identityManagementTypes[identity.type],
    ...(identity.type === "directory" ? { directoryId: identity.directoryId } : {}),
    inboundCallsEnabled: settings.inboundCalls,
    outboundCallsEnabled: settings.outboundCalls,
    contactLensEnabled: settings.contactLens,
    contactFlowLogsEnabled: true,
    multiPartyConferenceEnabled: settings.multiPartyConference,
    dependsOn: [...after],
    // AWS counts instances that are created and deleted, and blocks an account that does it often.
    ...protection(config.destroyProtection),
  });
  followInstance(scope, resource);
  return {
    id: resource.id,
    arn: resource.arn,
    serviceRoleArn: Token.asString(resource.serviceRole),
    accessUrl: `https://${names.instanceAlias}.my.connect.aws/`,
  };
}

function idOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
