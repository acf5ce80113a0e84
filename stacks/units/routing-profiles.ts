import { ConnectRoutingProfile } from "@cdktf/provider-aws/lib/connect-routing-profile";
import { Construct } from "constructs";
import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { channels } from "../../config/schema/routing";
import type { QueueOutputs } from "./queues";
import { lookUp, mapEntries } from "./records";

export interface RoutingProfilesProps {
  readonly instanceId: string;
  readonly routingProfiles: ContactCenterConfig["routingProfiles"];
  readonly queues: Readonly<Record<string, QueueOutputs>>;
}

export interface RoutingProfileOutputs {
  readonly id: string;
  readonly arn: string;
}

/** All routing profiles: which contacts reach an agent, and how many of each channel at a time. */
export function routingProfiles(
  scope: Construct,
  id: string,
  props: RoutingProfilesProps,
): Readonly<Record<string, RoutingProfileOutputs>> {
  const unit = new Construct(scope, id);
  return mapEntries(props.routingProfiles, (key, profile) => {
    const name = displayName(key, profile);
    const resource = new ConnectRoutingProfile(unit, key, {
      instanceId: props.instanceId,
      name,
      description: profile.description ?? `Routing profile ${name}`,
      defaultOutboundQueueId: lookUp(props.queues, profile.defaultOutboundQueue).id,
      mediaConcurrencies: channels
        .filter((channel) => profile.concurrency[channel] > 0)
        .map((channel) => ({ channel: channel.toUpperCase(), concurrency: profile.concurrency[channel] })),
      queueConfigs: profile.queues.flatMap((served) =>
        served.channels.map((channel) => ({
          channel: channel.toUpperCase(),
          queueId: lookUp(props.queues, served.queue).id,
          priority: served.priority,
          delay: served.delaySeconds,
        })),
      ),
    });
    return { id: resource.routingProfileId, arn: resource.arn };
  });
}
