import fc from "fast-check";
import { minuteOfDay } from "../../../config/schema/hours";
import { pathsOf, problemsOf, set } from "../builders";

const served = (queue: string, ...channels: string[]) => ({ queue, channels });
const open = (from: string, to: string, ...days: string[]) => ({ days, from, to });

test.each([
  [
    "a quick connect of a queue",
    set("queues.outbound.quickConnects", ["to-orders", "warehouse", "to-orders"]),
    "queues.outbound.quickConnects",
    '"to-orders"',
  ],
  [
    "a security profile of a user",
    set(["users", "ann.lee", "securityProfiles"], ["taker", "taker"]),
    'users["ann.lee"].securityProfiles',
    '"taker"',
  ],
  [
    "a permission of a security profile",
    set("securityProfiles.taker.permissions", ["BasicAgentAccess", "Queues.View", "BasicAgentAccess"]),
    "securityProfiles.taker.permissions",
    '"BasicAgentAccess"',
  ],
  [
    "a queue and channel of a routing profile",
    set("routingProfiles.sales.queues", [served("orders", "voice", "chat"), served("orders", "chat")]),
    "routingProfiles.sales.queues",
    '"orders (chat)"',
  ],
  [
    "a channel of a served queue",
    set("routingProfiles.sales.queues", [served("orders", "voice", "voice")]),
    "routingProfiles.sales.queues",
    '"orders (voice)"',
  ],
  [
    "a day of a period",
    set("hours.office.open", [open("09:00", "17:00", "monday", "monday")]),
    "hours.office.open[0].days",
    '"monday"',
  ],
  [
    "an address for alarms, in whatever capitals",
    set("alarms.emails", ["ops@acme.example", "Ops@acme.example"]),
    "alarms.emails",
    '"ops@acme.example"',
  ],
])("%s that is listed twice is told once", (_, change, path, value) => {
  expect(problemsOf(change)).toEqual([
    { path, found: `${value} more than once`, expected: "each one once", fix: `Remove the repeated ${value}.` },
  ]);
});

test("what is listed three times is one problem, and two different repetitions are two", () => {
  expect(pathsOf(set("queues.outbound.quickConnects", ["warehouse", "warehouse", "warehouse"]))).toHaveLength(1);
  expect(
    pathsOf(set("queues.outbound.quickConnects", ["warehouse", "to-orders", "warehouse", "to-orders"])),
  ).toHaveLength(2);
});

test.each([
  ["one queue on two channels in two rows", [served("orders", "voice"), served("orders", "chat")]],
  ["two queues on the same channels", [served("orders", "voice", "chat"), served("outbound", "voice", "chat")]],
])("a routing profile may serve %s", (_, queues) => {
  expect(pathsOf(set("routingProfiles.sales.queues", queues))).toEqual([]);
});

test("two security profiles may have the same permission", () => {
  expect(pathsOf(set("securityProfiles.other", { permissions: ["BasicAgentAccess"] }))).toEqual([]);
});

test("two queues may list the same quick connect", () => {
  expect(pathsOf(set("queues.other", { hours: "office", quickConnects: ["to-orders"] }))).toEqual([]);
});

test.each([
  ["by a minute", open("09:00", "12:01", "monday"), open("12:00", "17:00", "monday")],
  ["wholly", open("09:00", "17:00", "monday"), open("10:00", "11:00", "monday")],
  ["by being the same", open("09:00", "17:00", "monday"), open("09:00", "17:00", "monday")],
  ["in whatever order they stand", open("12:00", "17:00", "monday"), open("09:00", "12:01", "monday")],
])("periods of a day that overlap %s are told with the day", (_, one, other) => {
  const problems = problemsOf(set("hours.office.open", [one, other]));

  expect(problems).toMatchObject([
    { path: "hours.office.open", expected: "periods of a day that do not overlap", fix: "Join the two, or move one." },
  ]);
  expect(problems[0]?.found).toContain("both on monday");
});

test("an overlap on two days is two problems", () => {
  const days = ["monday", "friday"];

  expect(
    problemsOf(set("hours.office.open", [open("09:00", "12:00", ...days), open("11:00", "17:00", ...days)])),
  ).toHaveLength(2);
});

test.each([
  ["one after the other", [open("09:00", "12:00", "monday"), open("12:00", "17:00", "monday")]],
  ["with a break", [open("13:00", "17:00", "monday"), open("09:00", "12:00", "monday")]],
  ["on different days", [open("09:00", "17:00", "monday"), open("09:00", "17:00", "tuesday")]],
  ["over midnight", [open("22:00", "24:00", "monday"), open("00:00", "06:00", "tuesday")]],
])("periods %s are fine", (_, periods) => {
  expect(pathsOf(set("hours.office.open", periods))).toEqual([]);
});

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

const periods = fc.array(
  fc.tuple(fc.nat({ max: 1439 }), fc.nat({ max: 1439 })).filter(([from, to]) => from < to),
  { minLength: 2, maxLength: 4 },
);

test("an overlap is told exactly when two periods of a day share a minute", () => {
  fc.assert(
    fc.property(periods, (list) => {
      const share = list.some(([from, to], index) =>
        list.slice(index + 1).some(([otherFrom, otherTo]) => from < otherTo && otherFrom < to),
      );

      const paths = pathsOf(
        set(
          "hours.office.open",
          list.map(([from, to]) => open(clock(from), clock(to), "monday")),
        ),
      );

      expect(paths.length > 0).toBe(share);
    }),
  );
});

test("a clock time is so many minutes after midnight", () => {
  fc.assert(fc.property(fc.nat({ max: 1440 }), (minute) => expect(minuteOfDay(clock(minute))).toBe(minute)));
});
