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
  /** Names what leads on from the queues, once that exists: it may lead to other queues. */
  readonly lead: (to: WaysFromQueues) => void;
}

/** What agents who work from a queue reach others by. */
export interface WaysFromQueues {
  /** Ids of quick connects, by key. */
  readonly quickConnectIds: Readonly<Record<string, string>>;
  /** Flow that runs for a customer whom an agent calls. */
  readonly outboundFlowId: string;
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
      }),
  );
  return {
    queues: mapEntries(resources, (_, { queueId, arn }) => ({ id: queueId, arn })),
    lead: ({ quickConnectIds, outboundFlowId }) => {
      for (const [key, resource] of Object.entries(resources)) {
        const { outboundCallerName, quickConnects } = lookUp(props.queues, key);
        resource.putOutboundCallerConfig({
          ...(outboundCallerName === undefined ? {} : { outboundCallerIdName: outboundCallerName }),
          outboundFlowId,
        });
        if (quickConnects.length === 0) continue;
        resource.quickConnectIds = quickConnects.map((quickConnect) => lookUp(quickConnectIds, quickConnect));
      }
    },
  };
}
