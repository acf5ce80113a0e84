import { problemsOf, set, unset } from "../builders";

const unknown = (path: string, key: string, section: string) => ({
  path,
  found: JSON.stringify(key),
  expected: `a key of \`${section}\``,
});

test.each([
  ["a queue's hours", set("queues.orders.hours", "ofice"), unknown("queues.orders.hours", "ofice", "hours"), "office"],
  [
    "a queue's quick connect",
    set("queues.outbound.quickConnects", ["to-orders", "warehuose"]),
    unknown("queues.outbound.quickConnects[1]", "warehuose", "quickConnects"),
    "warehouse",
  ],
  [
    "a quick connect's queue",
    set("quickConnects.to-orders.queue", "order"),
    unknown("quickConnects.to-orders.queue", "order", "queues"),
    "orders",
  ],
  [
    "a quick connect's user",
    set("quickConnects.to-ann.user", "anne.lee"),
    unknown("quickConnects.to-ann.user", "anne.lee", "users"),
    "ann.lee",
  ],
  [
    "a profile's outbound queue",
    set("routingProfiles.sales.defaultOutboundQueue", "outbond"),
    unknown("routingProfiles.sales.defaultOutboundQueue", "outbond", "queues"),
    "outbound",
  ],
  [
    "a profile's queue",
    set("routingProfiles.sales.queues.0.queue", "ordrs"),
    unknown("routingProfiles.sales.queues[0].queue", "ordrs", "queues"),
    "orders",
  ],
  [
    "a user's routing profile",
    set(["users", "ann.lee", "routingProfile"], "sale"),
    unknown('users["ann.lee"].routingProfile', "sale", "routingProfiles"),
    "sales",
  ],
  [
    "a user's security profile",
    set(["users", "ann.lee", "securityProfiles"], ["takers"]),
    unknown('users["ann.lee"].securityProfiles[0]', "takers", "securityProfiles"),
    "taker",
  ],
])("%s that does not exist is told, with the nearest that does", (_, change, problem, near) => {
  const problems = problemsOf(change);

  expect(problems).toMatchObject([problem]);
  expect(problems[0]?.fix).toContain(`Did you mean ${JSON.stringify(near)}?`);
});

test("a queue that resembles none is answered with all that exist, and with how to add it", () => {
  expect(problemsOf(set("quickConnects.to-orders.queue", "refunds"))).toEqual([
    {
      path: "quickConnects.to-orders.queue",
      found: '"refunds"',
      expected: "a key of `queues`",
      fix: 'Known: orders, outbound. Or add "refunds" to `queues`.',
    },
  ]);
});

test("with nothing to choose from, the answer says so", () => {
  const [problem] = problemsOf(unset("securityProfiles"));

  expect(problem).toMatchObject({ path: 'users["ann.lee"].securityProfiles[0]' });
  expect(problem?.fix).toContain("There is none yet.");
});

test("every reference to a thing that was taken away is told", () => {
  expect(problemsOf(unset("queues.orders")).map(({ path }) => path)).toEqual([
    "quickConnects.to-orders.queue",
    "routingProfiles.sales.queues[0].queue",
  ]);
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "%s is no key unless somebody wrote it",
  (key) => {
    expect(problemsOf(set("queues.orders.hours", key))).toMatchObject([{ path: "queues.orders.hours" }]);
  },
);

test.each([
  ["a wrong description", set("queues.orders.description", "")],
  ["a number for a description", set("queues.orders.description", 7)],
  ["a setting that does not exist", set("queues.orders.colour", "red")],
  ["a wrong limit", set("queues.orders.maxContacts", -1)],
])("a queue with %s is still declared", (_, change) => {
  const problems = problemsOf(change);

  expect(problems).toHaveLength(1);
  expect(problems[0]?.path).toMatch(/^queues\.orders\./);
});

test("a queue that is nothing at all is still declared", () => {
  expect(problemsOf(set("queues.orders", null)).map(({ path }) => path)).toEqual(["queues.orders"]);
});

test.each(["queues", "hours", "users", "quickConnects", "routingProfiles", "securityProfiles"])(
  "while %s is no record, nothing is said about what it should declare",
  (section) => {
    expect(problemsOf(set(section, "none")).map(({ path }) => path)).toEqual([section]);
    expect(problemsOf(set(section, [])).map(({ path }) => path)).toEqual([section]);
  },
);

test("a wrong item of a list does not hide an unknown one beside it", () => {
  const problems = problemsOf(set("queues.orders.quickConnects", ["to-nobody", 7]));

  expect(problems.map(({ path }) => path)).toEqual([
    "queues.orders.quickConnects[0]",
    "queues.orders.quickConnects[1]",
  ]);
});
