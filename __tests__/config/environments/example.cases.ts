import { loadContactCenter } from "../../../config/load";
import type { Channel } from "../../../config/schema/routing";

const config = loadContactCenter("example");

/** Names of those whom a queue's contacts of a channel reach first. */
function teamOf(queue: string, channel: Channel): readonly string[] {
  const profiles = Object.entries(config.routingProfiles).flatMap(([key, { queues, concurrency }]) =>
    queues.some((served) => served.queue === queue && served.priority === 1 && served.channels.includes(channel)) &&
    concurrency[channel] > 0
      ? [key]
      : [],
  );
  return Object.values(config.users).flatMap(({ firstName, lastName, routingProfile }) =>
    profiles.includes(routingProfile) ? [`${firstName} ${lastName}`] : [],
  );
}

test.each(["orders", "inquiries", "complaints", "general"])("there is a queue for %s", (queue) => {
  expect(Object.keys(config.queues)).toContain(queue);
});

const channels = ["voice", "chat"] as const;

test.each(channels)("inquiries by %s reach John Perry", (channel) => {
  expect(teamOf("inquiries", channel)).toEqual(["John Perry"]);
});

test.each(channels)("complaints by %s reach Douglas Smith", (channel) => {
  expect(teamOf("complaints", channel)).toEqual(["Douglas Smith"]);
});

test.each(channels)("orders by %s reach a team", (channel) => {
  expect(teamOf("orders", channel).length).toBeGreaterThanOrEqual(2);
});

test.each(channels)("somebody takes what is left over by %s", (channel) => {
  const serving = Object.values(config.routingProfiles).filter(({ queues }) =>
    queues.some((served) => served.queue === "general" && served.channels.includes(channel)),
  );

  expect(serving).not.toEqual([]);
});

test("every queue that contacts wait in is served, and every routing profile has somebody", () => {
  const served = Object.values(config.routingProfiles).flatMap(({ queues, defaultOutboundQueue }) => [
    defaultOutboundQueue,
    ...queues.map(({ queue }) => queue),
  ]);

  expect([...new Set(served)].sort()).toEqual(Object.keys(config.queues).sort());
  expect([...new Set(Object.values(config.users).map(({ routingProfile }) => routingProfile))].sort()).toEqual(
    Object.keys(config.routingProfiles).sort(),
  );
});

test("agents can hand a contact to each queue of customers and to each specialist", () => {
  const destinations = Object.values(config.quickConnects).map((quickConnect) =>
    quickConnect.type === "queue" ? quickConnect.queue : quickConnect.type === "user" ? quickConnect.user : "outside",
  );

  expect(destinations).toEqual(
    expect.arrayContaining(["general", "orders", "inquiries", "complaints", "john.perry", "douglas.smith"]),
  );
});

test("it is for documentation: its account, its addresses and its number are nobody's", () => {
  expect(config.accountId).toBe("111122223333");
  for (const { email } of Object.values(config.users)) expect(email).toMatch(/@acme\.example$/);
  for (const email of config.alarms.emails) expect(email).toMatch(/@acme\.example$/);
});

test("customers can call, and nobody has a password here", () => {
  expect(config.phoneNumber).toMatchObject({ type: "claim", country: "GB" });
  expect(config.instance.identity).toEqual({ type: "saml" });
});
