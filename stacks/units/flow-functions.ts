import { ConnectLambdaFunctionAssociation } from "@cdktf/provider-aws/lib/connect-lambda-function-association";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { NodeFunctionOutputs } from "./node-function";

export interface FlowFunctionsProps {
  readonly instance: { readonly id: string; readonly arn: string };
  readonly accountId: string;
  /** By the key under which flows name them. */
  readonly functions: Readonly<Record<string, NodeFunctionOutputs>>;
}

/**
 * Lets flows of an instance, and of no other, call functions. What it gives back is what flows that name them come after:
 * Amazon Connect publishes no flow with a function that it does not know.
 */
export function flowFunctions(
  scope: Construct,
  id: string,
  props: FlowFunctionsProps,
): readonly ITerraformDependable[] {
  const unit = new Construct(scope, id);
  const made: ConnectLambdaFunctionAssociation[] = [];
  for (const [key, { name, arn }] of Object.entries(props.functions)) {
    const permission = new LambdaPermission(unit, `${key}-permission`, {
      action: "lambda:InvokeFunction",
      functionName: name,
      principal: "connect.amazonaws.com",
      sourceAccount: props.accountId,
      sourceArn: props.instance.arn,
    });
    // One after the other: Amazon Connect takes two changes a second.
    const before = made.at(-1);
    const association = new ConnectLambdaFunctionAssociation(unit, key, {
      instanceId: props.instance.id,
      functionArn: arn,
      dependsOn: [permission, ...(before === undefined ? [] : [before])],
    });
    made.push(association);
  }
  return made;
}
