import {
  ConnectQuickConnect,
  type ConnectQuickConnectQuickConnectConfig,
} from "@cdktf/provider-aws/lib/connect-quick-connect";
import { Construct } from "constructs";
import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { QueueOutputs } from "./queues";
import { lookUp, mapEntries } from "./records";

export interface QuickConnectsProps {
  readonly instanceId: string;
  readonly quickConnects: ContactCenterConfig["quickConnects"];
  readonly queues: Readonly<Record<string, QueueOutputs>>;
  /** Ids of users, by login. */
  readonly userIds: Readonly<Record<string, string>>;
  /** Ids of the flows that a contact runs through on its way, by the type of quick connect. */
  readonly flows: { readonly queue: string; readonly user: string };
}

/** Ids of the quick connects, by key. */
export type QuickConnectsOutputs = Readonly<Record<string, string>>;

/** All quick connects: transfers that agents see as buttons. */
export function quickConnects(scope: Construct, id: string, props: QuickConnectsProps): QuickConnectsOutputs {
  const unit = new Construct(scope, id);
  return mapEntries(props.quickConnects, (key, quickConnect) => {
    const resource = new ConnectQuickConnect(unit, key, {
      instanceId: props.instanceId,
      name: displayName(key, quickConnect),
      ...(quickConnect.description === undefined ? {} : { description: quickConnect.description }),
      quickConnectConfig: destination(quickConnect, props),
    });
    return resource.quickConnectId;
  });
}

function destination(
  quickConnect: ContactCenterConfig["quickConnects"][string],
  { queues, userIds, flows }: QuickConnectsProps,
): ConnectQuickConnectQuickConnectConfig {
  switch (quickConnect.type) {
    case "queue":
      return {
        quickConnectType: "QUEUE",
        queueConfig: [{ queueId: lookUp(queues, quickConnect.queue).id, contactFlowId: flows.queue }],
      };
    case "user":
      return {
        quickConnectType: "USER",
        userConfig: [{ userId: lookUp(userIds, quickConnect.user), contactFlowId: flows.user }],
      };
    case "phone":
      return { quickConnectType: "PHONE_NUMBER", phoneConfig: [{ phoneNumber: quickConnect.number }] };
  }
}
