import type { ContactCenterInput } from "../../../config/schema";
import { routingProfiles } from "../../../stacks/units/routing-profiles";
import { minimalConfig } from "../../support/contact-centers";
import { only, unitStack } from "./unit-stack";

type Profile = NonNullable<ContactCenterInput["routingProfiles"]>[string];

const plain: Profile = { defaultOutboundQueue: "general", queues: [{ queue: "general", channels: ["voice"] }] };
const queues = { general: { hours: "main" }, orders: { hours: "main" } };
const made = (changes: Partial<Profile> = {}) =>
  only(
    unitStack((stack) => {
      routingProfiles(stack, "profiles", {
        instanceId: "i-1",
        routingProfiles: minimalConfig({ queues, routingProfiles: { "order-team": { ...plain, ...changes } } })
          .routingProfiles,
        queues: { general: { id: "q-general", arn: "arn:general" }, orders: { id: "q-orders", arn: "arn:orders" } },
      });
    }),
    "aws_connect_routing_profile",
  );

test("a routing profile of few words has a name made from its key, and a description made from that name", () => {
  expect(made()).toEqual({
    instance_id: "i-1",
    name: "Order team",
    description: "Routing profile Order team",
    default_outbound_queue_id: "q-general",
    media_concurrencies: [
      { channel: "VOICE", concurrency: 1 },
      { channel: "CHAT", concurrency: 2 },
    ],
    queue_configs: [{ channel: "VOICE", queue_id: "q-general", priority: 1, delay: 0 }],
  });
});

test.each([
  ["its own name, in the description too", { name: "Sales" }, "Sales", "Routing profile Sales"],
  ["its own description", { description: "Sells." }, "Order team", "Sells."],
])("a routing profile has %s", (_, changes, name, description) => {
  expect(made(changes)).toMatchObject({ name, description });
});

test("a channel of which an agent takes none is left out, one of which an agent takes one is not", () => {
  expect(
    made({ concurrency: { voice: 0, chat: 1, task: 1 }, queues: [{ queue: "general", channels: ["chat"] }] })
      .media_concurrencies,
  ).toEqual([
    { channel: "CHAT", concurrency: 1 },
    { channel: "TASK", concurrency: 1 },
  ]);
});

test("each channel of each queue is a row with the queue's priority and delay", () => {
  const served: Profile["queues"] = [
    { queue: "orders", channels: ["voice", "chat"], priority: 2, delaySeconds: 30 },
    { queue: "general", channels: ["chat"], priority: 3 },
  ];

  expect(made({ queues: served }).queue_configs).toEqual([
    { channel: "VOICE", queue_id: "q-orders", priority: 2, delay: 30 },
    { channel: "CHAT", queue_id: "q-orders", priority: 2, delay: 30 },
    { channel: "CHAT", queue_id: "q-general", priority: 3, delay: 0 },
  ]);
});
