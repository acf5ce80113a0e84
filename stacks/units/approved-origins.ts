import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack";
import type { Construct } from "constructs";

export interface ApprovedOriginsProps {
  readonly stackName: string;
  readonly instanceArn: string;
  /** Scheme and host each. */
  readonly origins: readonly string[];
}

/**
 * Web origins that may embed the agent desktop. The aws provider has no resource for them (terraform-provider-aws issue
 * 47046), CloudFormation has.
 */
export function approvedOrigins(
  scope: Construct,
  id: string,
  { stackName, instanceArn, origins }: ApprovedOriginsProps,
): void {
  if (origins.length === 0) return;
  new CloudformationStack(scope, id, {
    name: stackName,
    parameters: { InstanceArn: instanceArn },
    templateBody: JSON.stringify({
      Description: "Web origins that may embed the agent desktop",
      Parameters: { InstanceArn: { Type: "String" } },
      Resources: Object.fromEntries(
        origins.map((origin) => [
          logicalId(origin),
          { Type: "AWS::Connect::ApprovedOrigin", Properties: { InstanceId: { Ref: "InstanceArn" }, Origin: origin } },
        ]),
      ),
    }),
  });
}

/**
 * A logical id made from the origin itself, so that taking one away leaves the others as they are. Characters that
 * CloudFormation does not take are written by their code, so that two origins never share an id.
 */
function logicalId(origin: string): string {
  return `Origin${origin.replace("https://", "").replace(/[^a-zA-Z0-9]/g, (character) => `x${character.charCodeAt(0).toString(16)}`)}`;
}
