import { type Change, manyEntries, pathsOf, problemsOf, set } from "../builders";

/** A queue with so many quick connects, all of which exist. */
function quickConnects(count: number): readonly Change[] {
  const numbers = manyEntries(count, (index) => [`number${index}`, { type: "phone", number: "+442079460123" }]);
  return [
    ...Object.entries(numbers).map(([key, entry]) => set(["quickConnects", key], entry)),
    set("queues.orders.quickConnects", Object.keys(numbers)),
  ];
}

test("a queue may list fifty quick connects", () => {
  expect(pathsOf(...quickConnects(50))).toEqual([]);
});

test("a queue that lists fifty-one quick connects is told how many there may be", () => {
  expect(problemsOf(...quickConnects(51))).toEqual([
    {
      path: "queues.orders.quickConnects",
      found: "51 entries",
      expected: "at most 50 entries",
      fix: "Use 50 entries or fewer.",
    },
  ]);
});

test.each([
  ["queue", { type: "queue" }],
  ["user", { type: "user" }],
  ["number", { type: "phone" }],
])("a quick connect needs its %s", (setting, entry) => {
  expect(problemsOf(set("quickConnects.other", entry))).toMatchObject([
    { path: `quickConnects.other.${setting}`, found: "nothing" },
  ]);
});

test("a routing profile serves one queue at least, on one channel at least", () => {
  expect(pathsOf(set("routingProfiles.sales.queues", []))).toEqual(["routingProfiles.sales.queues"]);
  expect(pathsOf(set("routingProfiles.sales.queues.0.channels", []))).toEqual([
    "routingProfiles.sales.queues[0].channels",
  ]);
});

test("e-mail is no channel that is routed", () => {
  expect(problemsOf(set("routingProfiles.sales.queues.0.channels", ["email"]))).toMatchObject([
    { path: "routingProfiles.sales.queues[0].channels[0]", expected: "one of voice, chat, task" },
  ]);
});
