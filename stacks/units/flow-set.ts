import { ConnectContactFlow } from "@cdktf/provider-aws/lib/connect-contact-flow";
import { ConnectContactFlowModule } from "@cdktf/provider-aws/lib/connect-contact-flow-module";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuiltFlow, FlowDefinition } from "../../contact-flows/language/build/contact-flow";
import { flowContent, type NamedResource, type NamedResources } from "./flow-content";

export interface FlowSetProps<Key extends string> {
  readonly instanceId: string;
  readonly languages: readonly string[];
  /** Each comes after those that it names. */
  readonly flows: readonly { readonly key: Key; readonly definition: FlowDefinition }[];
  /** What they may name besides each other. */
  readonly named: NamedResources;
  /** What has to be there before them without being named in them by a reference. */
  readonly after?: readonly ITerraformDependable[];
}

export interface ContactFlowOutputs {
  readonly id: string;
  readonly arn: string;
}

/**
 * Flows and modules, by key. Terraform publishes a flow when it makes it, and Amazon Connect refuses one that names what
 * is not there: the references in its content bring them into order.
 */
export function flowSet<Key extends string>(
  scope: Construct,
  id: string,
  { instanceId, languages, flows, named, after = [] }: FlowSetProps<Key>,
): Readonly<Record<Key, ContactFlowOutputs>> {
  const unit = new Construct(scope, id);
  const flow: Record<string, NamedResource> = { ...named.flow };
  const module: Record<string, NamedResource> = { ...named.module };
  const made = flows.map(({ key, definition }) => {
    const built = definition.build({ languages });
    const outputs = deployed(unit, key, built, {
      instanceId,
      content: flowContent(built, { ...named, flow, module }),
      ...(after.length === 0 ? {} : { dependsOn: [...after] }),
    });
    // A module is known by its id, a flow by its ARN: the forms in which the console writes them.
    if (built.type === "MODULE") module[key] = { identifier: outputs.id, displayName: built.name };
    else flow[key] = { identifier: outputs.arn, displayName: built.name };
    return [key, outputs] as const;
  });
  return Object.fromEntries(made) as Record<Key, ContactFlowOutputs>;
}

interface Common {
  readonly instanceId: string;
  readonly content: string;
  readonly dependsOn?: ITerraformDependable[];
}

function deployed(unit: Construct, key: string, flow: BuiltFlow, common: Common): ContactFlowOutputs {
  const { name, type, description } = flow;
  const settings = { ...common, name, ...(description === undefined ? {} : { description }) };
  if (type === "MODULE") {
    const { contactFlowModuleId, arn } = new ConnectContactFlowModule(unit, key, settings);
    return { id: contactFlowModuleId, arn };
  }
  const { contactFlowId, arn } = new ConnectContactFlow(unit, key, { ...settings, type });
  return { id: contactFlowId, arn };
}
