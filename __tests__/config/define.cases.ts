import { defineContactCenter } from "../../config/define";
import { parseContactCenter } from "../../config/load";
import { ConfigurationError } from "../../config/problem";

const open = [{ days: ["monday" as const], from: "09:00", to: "17:00" }];

// The types test checks that each line below an @ts-expect-error is one: the compiler knows every key.
const misspelt = defineContactCenter({
  name: "acme",
  region: "eu-west-2",
  accountId: "111122223333",
  hours: { main: { timeZone: "Europe/London", open } },
  queues: {
    // @ts-expect-error There are no such hours.
    orders: { hours: "mian" },
    // @ts-expect-error There is no such quick connect.
    general: { hours: "main", quickConnects: ["to-ordrs"] },
  },
  quickConnects: {
    // @ts-expect-error There is no such queue.
    "to-orders": { type: "queue", queue: "ordrs" },
    // @ts-expect-error There is no such user.
    "to-ann": { type: "user", user: "anne.lee" },
  },
  routingProfiles: {
    sales: {
      // @ts-expect-error There is no such queue.
      defaultOutboundQueue: "genral",
      // @ts-expect-error There is no such queue.
      queues: [{ queue: "odrers", channels: ["chat"] }],
    },
  },
  securityProfiles: { seller: { permissions: ["BasicAgentAccess"] } },
  users: {
    "ann.lee": {
      firstName: "Ann",
      lastName: "Lee",
      // @ts-expect-error There is no such routing profile.
      routingProfile: "sale",
      // @ts-expect-error There is no such security profile.
      securityProfiles: ["seler"],
    },
  },
  inbound: {
    // @ts-expect-error There are no such hours.
    hours: "offise",
    // @ts-expect-error There is no such queue.
    queue: "generl",
    // @ts-expect-error There is no such queue.
    menu: { "1": { queue: "oders", say: { en: "orders" } } },
  },
});

test("a reference that the compiler refuses is a problem when the file is loaded, too", () => {
  const load = () => parseContactCenter(misspelt, "test");

  expect(load).toThrow(ConfigurationError);
  for (const key of [
    "mian",
    "to-ordrs",
    "ordrs",
    "anne.lee",
    "genral",
    "odrers",
    "sale",
    "seler",
    "offise",
    "generl",
    "oders",
  ]) {
    expect(load).toThrow(`found     ${JSON.stringify(key)}`);
  }
});

test("references that exist are taken by both", () => {
  const right = defineContactCenter({
    name: "acme",
    region: "eu-west-2",
    accountId: "111122223333",
    hours: { main: { timeZone: "Europe/London", open } },
    queues: { orders: { hours: "main" }, general: { hours: "main", quickConnects: ["to-orders"] } },
    quickConnects: { "to-orders": { type: "queue", queue: "orders" } },
    inbound: { hours: "main", queue: "general", menu: { "1": { queue: "orders", say: { en: "orders" } } } },
  });

  expect(parseContactCenter(right, "test").queues.general?.quickConnects).toEqual(["to-orders"]);
});
