import { ConnectQueue } from "@cdktf/provider-aws/lib/connect-queue";
import { Construct } from "constructs";
import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { HoursOfOperationOutputs } from "./hours-of-operation";
import { lookUp, mapEntries } from "./records";

export interface QueuesProps {
  readonly instanceId: string;
  readonly queues: ContactCenterConfig["queues"];
  readonly hours: HoursOfOperationOutputs;
}

export interface QueueOutputs {
  readonly id: string;
  readonly arn: string;
}

/** The queues of the configuration, by key. */
export interface QueuesOutputs {
  readonly queues: Readonly<Record<string, QueueOutputs>>;
  /** Lists the quick connects of each queue, once these exist: they may lead to other queues. */
  readonly listQuickConnects: (quickConnectIds: Readonly<Record<string, string>>) => void;
}

/** All queues. The configuration has no way from a queue through its quick connects back to it, so Terraform has none. */
export function queues(scope: Construct, id: string, props: QueuesProps): QueuesOutputs {
  const unit = new Construct(scope, id);
  const resources = mapEntries(
    props.queues,
    (key, queue) =>
      new ConnectQueue(unit, key, {
        instanceId: props.instanceId,
        name: displayName(key, queue),
        ...(queue.description === undefined ? {} : { description: queue.description }),
        hoursOfOperationId: lookUp(props.hours, queue.hours),
        ...(queue.maxContacts === undefined ? {} : { maxContacts: queue.maxContacts }),
        ...(queue.outboundCallerName === undefined
          ? {}
          : { outboundCallerConfig: { outboundCallerIdName: queue.outboundCallerName } }),
      }),
  );
  return {
    queues: mapEntries(resources, (_, { queueId, arn }) => ({ id: queueId, arn })),
    listQuickConnects: (quickConnectIds) => {
      for (const [key, resource] of Object.entries(resources)) {
        const listed = props.queues[key]?.quickConnects ?? [];
        if (listed.length > 0)
          resource.quickConnectIds = listed.map((quickConnect) => lookUp(quickConnectIds, quickConnect));
      }
    },
  };
}
