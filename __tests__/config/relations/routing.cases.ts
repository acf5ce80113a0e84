import { limits } from "../../../config/limits";
import { many, manyEntries, pathsOf, problemsOf, set } from "../builders";

test.each(["hours", "queues"])("%s without an entry are told", (section) => {
  const problems = problemsOf(set(section, {}));

  expect(problems).toContainEqual({
    path: section,
    found: "no entry",
    expected: "at least one entry",
    fix: `Add one to \`${section}\`, as config/environments/minimal.ts does.`,
  });
});

test.each(["hours", "queues"])("%s that are missing are told once, as missing", (section) => {
  expect(problemsOf(set(section, undefined)).filter(({ path }) => path === section)).toMatchObject([
    { found: "nothing" },
  ]);
});

test.each(["quickConnects", "routingProfiles", "securityProfiles", "users"])("%s may be empty", (section) => {
  expect(pathsOf(set(section, {}))).not.toContain(section);
});

test.each(["voice", "chat", "task"])("a profile that serves %s has room for one at least", (channel) => {
  const problems = problemsOf(
    set("routingProfiles.sales.concurrency", { [channel]: 0 }),
    set("routingProfiles.sales.queues.0.channels", [channel]),
  );

  expect(problems).toEqual([
    {
      path: "routingProfiles.sales.queues[0].channels",
      found: `${channel}, of which this profile takes none at a time`,
      expected: `concurrency.${channel} of 1 or more`,
      fix: `Raise routingProfiles.sales.concurrency.${channel}, or take ${channel} off this queue.`,
    },
  ]);
});

test("tasks have no room unless they are given some", () => {
  const channels = set("routingProfiles.sales.queues.0.channels", ["task"]);

  expect(problemsOf(channels)).toHaveLength(1);
  expect(problemsOf(channels, set("routingProfiles.sales.concurrency", { task: 1 }))).toEqual([]);
});

test("each queue that is served without room is told", () => {
  const paths = pathsOf(
    set("routingProfiles.sales.concurrency", { chat: 0 }),
    set("routingProfiles.sales.queues", [
      { queue: "orders", channels: ["voice", "chat"] },
      { queue: "outbound", channels: ["chat"] },
    ]),
  );

  expect(paths).toEqual(["routingProfiles.sales.queues[0].channels", "routingProfiles.sales.queues[1].channels"]);
});

test("room for a channel that no queue uses is fine", () => {
  expect(pathsOf(set("routingProfiles.sales.concurrency", { task: 5 }))).toEqual([]);
});

/** Queues so many, each served on two channels. */
const servedOnTwo = (count: number) => [
  set(
    "queues",
    manyEntries(count + 2, (index) => [["orders", "outbound"][index] ?? `queue${index - 2}`, { hours: "office" }]),
  ),
  set(
    "routingProfiles.sales.queues",
    many(count, (index) => ({ queue: `queue${index}`, channels: ["voice", "chat"] })),
  ),
];

test("the limit of a profile counts pairs of queue and channel", () => {
  const half = limits.routingProfileQueues.max / 2;

  expect(pathsOf(...servedOnTwo(half))).toEqual([]);
  expect(problemsOf(...servedOnTwo(half + 1))).toMatchObject([
    {
      path: "routingProfiles.sales.queues",
      found: `${2 * half + 2} pairs of queue and channel`,
      expected: `at most ${limits.routingProfileQueues.max}`,
    },
  ]);
});
