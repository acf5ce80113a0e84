import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { standardFlows } from "../../contact-flows/standard-flows";
import type { ContactFlowsOutputs } from "./contact-flows";
import type { NamedResources } from "./flow-content";
import type { HoursOfOperationOutputs } from "./hours-of-operation";
import type { QueueOutputs } from "./queues";
import { lookUp, mapEntries } from "./records";

/** Queues and opening hours of a contact center, as flows name them. */
export function queuesAndHours(
  config: Pick<ContactCenterConfig, "queues" | "hours">,
  queues: Readonly<Record<string, QueueOutputs>>,
  hours: HoursOfOperationOutputs,
): Pick<NamedResources, "queue" | "hours"> {
  return {
    queue: mapEntries(config.queues, (key, entry) => {
      return { identifier: lookUp(queues, key).arn, displayName: displayName(key, entry) };
    }),
    hours: mapEntries(config.hours, (key, entry) => {
      return { identifier: lookUp(hours, key), displayName: displayName(key, entry) };
    }),
  };
}

/** The standard flows as other flows name them. */
export function standardFlowsByName(
  config: Parameters<typeof standardFlows>[0],
  outputs: ContactFlowsOutputs,
): Pick<NamedResources, "flow" | "module"> {
  const named = standardFlows(config).map(({ key, definition: { name, type } }) => {
    const { id, arn } = outputs[key];
    return { key, type, resource: { identifier: type === "MODULE" ? id : arn, displayName: name } };
  });
  const those = (isModule: boolean) =>
    Object.fromEntries(
      named.filter(({ type }) => (type === "MODULE") === isModule).map(({ key, resource }) => [key, resource]),
    );
  return { flow: those(false), module: those(true) };
}
