import { ConnectContactFlow } from "@cdktf/provider-aws/lib/connect-contact-flow";
import { ConnectContactFlowModule } from "@cdktf/provider-aws/lib/connect-contact-flow-module";
import { Construct } from "constructs";
import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { BuiltFlow } from "../../contact-flows/language/build/contact-flow";
import { type StandardFlowKey, standardFlows } from "../../contact-flows/standard-flows";
import { flowContent, type NamedResource } from "./flow-content";
import type { HoursOfOperationOutputs } from "./hours-of-operation";
import type { QueueOutputs } from "./queues";
import { lookUp, mapEntries } from "./records";

export interface ContactFlowsProps {
  readonly instanceId: string;
  readonly config: Pick<ContactCenterConfig, "name" | "languages" | "inbound" | "queues" | "hours">;
  readonly queues: Readonly<Record<string, QueueOutputs>>;
  readonly hours: HoursOfOperationOutputs;
}

export interface ContactFlowOutputs {
  readonly id: string;
  readonly arn: string;
}

/** The standard flows, and the module `error`, by key. */
export type ContactFlowsOutputs = Readonly<Record<StandardFlowKey, ContactFlowOutputs>>;

/**
 * The flows and modules that every contact center has. Terraform publishes a flow when it makes it, and Amazon Connect
 * refuses one that names what is not there: the references in its content bring them into order.
 */
export function contactFlows(scope: Construct, id: string, props: ContactFlowsProps): ContactFlowsOutputs {
  const unit = new Construct(scope, id);
  const { config, queues, hours } = props;
  const flow: Record<string, NamedResource> = {};
  const module: Record<string, NamedResource> = {};
  const named = {
    queue: mapEntries(config.queues, (key, entry) => {
      return { identifier: lookUp(queues, key).arn, displayName: displayName(key, entry) };
    }),
    hours: mapEntries(config.hours, (key, entry) => {
      return { identifier: lookUp(hours, key), displayName: displayName(key, entry) };
    }),
    flow,
    module,
  };
  const made = standardFlows(config).map(({ key, definition }) => {
    const built = definition.build({ languages: config.languages });
    const outputs = deployed(unit, key, built, props.instanceId, flowContent(built, named));
    // A module is known by its id, a flow by its ARN: the forms in which the console writes them.
    if (built.type === "MODULE") module[key] = { identifier: outputs.id, displayName: built.name };
    else flow[key] = { identifier: outputs.arn, displayName: built.name };
    return [key, outputs] as const;
  });
  return Object.fromEntries(made) as ContactFlowsOutputs;
}

function deployed(
  unit: Construct,
  key: string,
  { name, type, description }: BuiltFlow,
  instanceId: string,
  content: string,
): ContactFlowOutputs {
  const common = { instanceId, name, content, ...(description === undefined ? {} : { description }) };
  if (type === "MODULE") {
    const { contactFlowModuleId, arn } = new ConnectContactFlowModule(unit, key, common);
    return { id: contactFlowModuleId, arn };
  }
  const { contactFlowId, arn } = new ConnectContactFlow(unit, key, { ...common, type });
  return { id: contactFlowId, arn };
}
