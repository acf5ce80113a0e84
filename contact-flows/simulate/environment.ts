import { displayName } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { deployedFlows } from "../deployed-flows";
import { fixedIds } from "../language/build/write";
import type { ResourceKind } from "../language/resources";
import { flowSettings } from "../settings";
import { voiceToChatLambdas } from "./voice-to-chat-stand-ins";
import type {
  AgentSetting,
  HoursSetting,
  QueueSetting,
  QuickConnectSetting,
  RoutingProfileSetting,
  SimulatedFlow,
  Weekday,
  World,
} from "./world";

/**
 * A contact center as its configuration makes it, ready to be played in: its flows with stand-ins of their Lambdas, hours,
 * queues, agents, routing profiles and quick connects. Everything has the ids of `fixedIds`, and is found by its key as well.
 */
export function worldOf(config: ContactCenterConfig): World {
  const { hours, inbound } = { hours: config.hours, inbound: flowSettings(config) };
  const timeZone = hours[inbound.hours]?.timeZone ?? Object.values(hours)[0]?.timeZone ?? "UTC";
  return {
    instance: { region: config.region, timeZone },
    flows: flowsOf(config),
    hours: Object.entries(hours).map(([key, one]) => hoursOf(key, one)),
    queues: Object.entries(config.queues).map(([key, one]) => queueOf(key, one)),
    routingProfiles: Object.entries(config.routingProfiles).map(([key, one]) => routingProfileOf(key, one)),
    agents: Object.entries(config.users).map(([login, one]) => agentOf(login, one)),
    quickConnects: Object.entries(config.quickConnects).map(([key, one]) => quickConnectOf(key, one)),
    lambdas: voiceToChatLambdas(config),
    phoneNumbers: [{ number: numberOf(config), flow: idOf("flow", answeringFlow(config)) }],
  };
}

/** Key of the flow that the number leads to. */
function answeringFlow({ voiceToChat }: ContactCenterConfig): ReturnType<typeof deployedFlows>[number]["key"] {
  return voiceToChat === undefined ? "inbound-main" : "inbound-with-chat";
}

/** The number that a contact center is called by here: AWS chooses the one that is claimed, so any will do. */
function numberOf({ phoneNumber }: ContactCenterConfig): string {
  return idOf("phone-number", phoneNumber?.type ?? "");
}

function idOf(kind: ResourceKind, name: string): string {
  return fixedIds({ kind, name });
}

function flowsOf(config: ContactCenterConfig): readonly SimulatedFlow[] {
  return deployedFlows(config).map(({ key, definition }) => {
    const { name, type, contract, document } = definition.build({ languages: config.languages });
    const id = idOf(type === "MODULE" ? "module" : "flow", key);
    const results = contract?.results;
    return {
      ...{ id, name, type, document: document({ resolve: fixedIds }) },
      ...(results === undefined ? {} : { results }),
    };
  });
}

type Entry<Section extends "hours" | "queues" | "routingProfiles" | "users" | "quickConnects"> =
  ContactCenterConfig[Section][string];

function hoursOf(key: string, { name, timeZone, open }: Entry<"hours">): HoursSetting {
  const periods = open.flatMap(({ days, from, to }) =>
    days.map((day) => ({ day: day.toUpperCase() as Weekday, from, to: to === "24:00" ? "00:00" : to })),
  );
  return { id: idOf("hours", key), name: displayName(key, { name }), timeZone, periods };
}

function queueOf(key: string, { name, hours, maxContacts }: Entry<"queues">): QueueSetting {
  return {
    ...{ id: idOf("queue", key), name: displayName(key, { name }), hours: idOf("hours", hours) },
    ...(maxContacts === undefined ? {} : { maxContacts }),
    ...{ callerId: idOf("phone-number", key), outboundWhisper: idOf("flow", "outbound-whisper") },
  };
}

function routingProfileOf(key: string, { name, concurrency, queues }: Entry<"routingProfiles">): RoutingProfileSetting {
  const { voice, chat, task } = concurrency;
  return {
    ...{ id: key, name: displayName(key, { name }), concurrency: { VOICE: voice, CHAT: chat, TASK: task } },
    queues: queues.flatMap(({ queue, channels, priority, delaySeconds }) =>
      channels.map((channel) => ({
        ...{ queue: idOf("queue", queue), channel: channel.toUpperCase() as "VOICE" | "CHAT" | "TASK" },
        ...{ priority, delay: delaySeconds },
      })),
    ),
  };
}

function agentOf(login: string, { firstName, lastName, routingProfile, phone }: Entry<"users">): AgentSetting {
  return { id: login, firstName, lastName, routingProfile, afterContactWork: phone.afterContactWorkSeconds };
}

function quickConnectOf(key: string, setting: Entry<"quickConnects">): QuickConnectSetting {
  const known = { id: key, name: displayName(key, setting) };
  switch (setting.type) {
    case "queue":
      return { ...known, type: "queue", queue: idOf("queue", setting.queue), flow: idOf("flow", "queue-transfer") };
    case "user":
      return { ...known, type: "user", agent: setting.user, flow: idOf("flow", "agent-transfer") };
    case "phone":
      return { ...known, type: "phone-number", number: setting.number };
  }
}
