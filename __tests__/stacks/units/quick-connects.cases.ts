import type { ContactCenterConfig } from "../../../config/schema";
import { quickConnects } from "../../../stacks/units/quick-connects";
import { only, unitStack } from "./unit-stack";

type QuickConnect = ContactCenterConfig["quickConnects"][string];

const made = (quickConnect: QuickConnect) =>
  only(
    unitStack((stack) => {
      quickConnects(stack, "quick-connects", {
        instanceId: "i-1",
        quickConnects: { "front-desk": quickConnect },
        queues: { orders: { id: "q-orders", arn: "arn:orders" } },
        userIds: { "john.perry": "u-john" },
        flows: { queue: "f-queue", user: "f-user" },
      });
    }),
    "aws_connect_quick_connect",
  );

test.each<readonly [string, QuickConnect, object]>([
  [
    "a queue, through the flow for queues",
    { type: "queue", queue: "orders" },
    { quick_connect_type: "QUEUE", queue_config: [{ queue_id: "q-orders", contact_flow_id: "f-queue" }] },
  ],
  [
    "a person, through the flow for agents",
    { type: "user", user: "john.perry" },
    { quick_connect_type: "USER", user_config: [{ user_id: "u-john", contact_flow_id: "f-user" }] },
  ],
  [
    "a number, through no flow",
    { type: "phone", number: "+442079460123" },
    { quick_connect_type: "PHONE_NUMBER", phone_config: [{ phone_number: "+442079460123" }] },
  ],
])("leads to %s", (_, quickConnect, expected) => {
  expect(made(quickConnect)).toEqual({
    instance_id: "i-1",
    name: "Front desk",
    quick_connect_config: expected,
  });
});

test("has the name and description that it is given", () => {
  const given = { type: "phone", number: "+442079460123", name: "Warehouse", description: "Open at night." } as const;

  expect(made(given)).toMatchObject({ name: "Warehouse", description: "Open at night." });
});
