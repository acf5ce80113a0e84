import * as z from "zod";
import { limits } from "../limits";
import { slug, text, whole } from "./fields";
import { phoneNumber } from "./phone";

/** Key of an entry of another section; `config/relations` checks that it exists. */
export const key = (section: string) => z.string().min(1).describe(`Key in \`${section}\`.`);

const name = text(limits.resourceName).optional().describe("Name in Amazon Connect. Default: made from the key.");
const description = text(limits.description).optional().describe("For the people who read the console.");

/** Channels that this project routes. */
export const channels = ["voice", "chat", "task"] as const;
export type Channel = (typeof channels)[number];

/** A queue in which contacts wait for an agent. */
export const queue = z.strictObject({
  name,
  description,
  hours: key("hours").describe("Opening hours of the queue: a key in `hours`."),
  maxContacts: whole(limits.queueMaxContacts)
    .optional()
    .describe("Contacts that may wait before the queue counts as full. Default: the instance's quota."),
  outboundCallerName: text(limits.outboundCallerName).optional().describe("Name shown to people that agents call."),
  quickConnects: z
    .array(key("quickConnects"))
    .max(limits.queueQuickConnects.max)
    .default([])
    .describe("Keys in `quickConnects` that agents of this queue can transfer to."),
});

/** A destination that an agent can transfer a contact to with one click. */
export const quickConnect = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("queue").describe("Transfer to a queue."),
    name,
    description,
    queue: key("queues"),
  }),
  z.strictObject({
    type: z.literal("user").describe("Transfer to one agent."),
    name,
    description,
    user: key("users"),
  }),
  z.strictObject({
    type: z.literal("phone").describe("Transfer to a number outside the contact center."),
    name,
    description,
    number: phoneNumber.describe("The number, in E.164 form."),
  }),
]);

const served = z.strictObject({
  queue: key("queues"),
  channels: z.array(z.enum(channels)).min(1).describe("Channels of this queue that are offered to the agent."),
  priority: whole(limits.routingPriority).default(1).describe("1 is served first, among the queues of the profile."),
  delaySeconds: whole(limits.routingDelay)
    .default(0)
    .describe("How long a contact has waited before it is offered under this profile."),
});

/** Which contacts reach an agent, and how many at a time. */
export const routingProfile = z.strictObject({
  name,
  description: text(limits.description)
    .optional()
    .describe("For the people who read the console; Amazon Connect asks for one. Default: made from the name."),
  defaultOutboundQueue: key("queues").describe(
    "Queue of the agent's outbound calls, and of the quick connects then shown.",
  ),
  concurrency: z
    .strictObject({
      voice: whole(limits.voiceConcurrency).default(1).describe("Calls at a time: 0 or 1."),
      chat: whole(limits.chatConcurrency).default(2).describe("Chats at a time."),
      task: whole(limits.taskConcurrency).default(0).describe("Tasks at a time."),
    })
    .prefault({})
    .describe("Contacts that one agent handles at a time, by channel."),
  queues: z.array(served).min(1).describe("Queues that are served, in no order: `priority` orders them."),
});

/** What a group of people may see and do. */
export const securityProfile = z.strictObject({
  name,
  description,
  permissions: z
    .array(text(limits.securityPermission))
    .min(1)
    .max(limits.securityPermissions.max)
    .describe("API names from the Amazon Connect list of security profile permissions."),
});

/** Keys of the records above. */
export const entryKey = slug({ ...limits.resourceName, max: 40 });
