import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import { type StandardFlowKey, standardFlows } from "../../contact-flows/standard-flows";
import { type ContactFlowOutputs, flowSet } from "./flow-set";
import type { HoursOfOperationOutputs } from "./hours-of-operation";
import { queuesAndHours } from "./named-resources";
import type { QueueOutputs } from "./queues";

export interface ContactFlowsProps {
  readonly instanceId: string;
  readonly config: Pick<ContactCenterConfig, "name" | "languages" | "inbound" | "queues" | "hours">;
  readonly queues: Readonly<Record<string, QueueOutputs>>;
  readonly hours: HoursOfOperationOutputs;
}

/** The standard flows, and the module `error`, by key. */
export type ContactFlowsOutputs = Readonly<Record<StandardFlowKey, ContactFlowOutputs>>;

/** The flows and modules that every contact center has. */
export function contactFlows(scope: Construct, id: string, props: ContactFlowsProps): ContactFlowsOutputs {
  const { instanceId, config, queues, hours } = props;
  return flowSet(scope, id, {
    instanceId,
    languages: config.languages,
    flows: standardFlows(config),
    named: queuesAndHours(config, queues, hours),
  });
}
