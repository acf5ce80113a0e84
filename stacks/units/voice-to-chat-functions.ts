import { Construct } from "constructs";
import type { FunctionName, FunctionVariable } from "../../config/names";
import { variablesFor } from "./function-environment";
import { manifests } from "./function-manifests";
import type { TargetArns } from "./function-role";
import { type NodeFunctionOutputs, type NodeFunctionProps, nodeFunction } from "./node-function";

type Variables = Readonly<Partial<Record<FunctionVariable, string>>>;

export interface VoiceToChatFunctionsProps
  extends Pick<NodeFunctionProps, "packages" | "keyArn" | "logRetentionDays" | "deadLetterArn" | "alarms"> {
  readonly variables: Variables;
  readonly targets: TargetArns;
}

/** A function, made when it is asked for: `start-chat` has to know the flow that comes after others. */
export type MakeFunction = (
  name: FunctionName,
  more?: Pick<NodeFunctionProps, "statements" | "after"> & {
    readonly variables?: Variables;
    readonly targets?: TargetArns;
  },
) => NodeFunctionOutputs;

/** The functions of voice-to-chat, each with what its manifest asks for, and nothing besides. */
export function voiceToChatFunctions(scope: Construct, id: string, props: VoiceToChatFunctionsProps): MakeFunction {
  const unit = new Construct(scope, id);
  return (name, { variables, targets, ...more } = {}) => {
    const manifest = manifests[name];
    return nodeFunction(unit, name, {
      ...props,
      manifest,
      environment: variablesFor(manifest, { ...props.variables, ...variables }),
      targets: { ...props.targets, ...targets },
      ...more,
    });
  };
}
