import fc from "fast-check";
import type { Problem } from "../../../config/problem";
import { type Change, many, manyEntries, problemsOf, set } from "../builders";

const isCycle = ({ expected }: Problem) => expected.startsWith("no way from a queue");

const cyclesOf = (...changes: readonly Change[]) => problemsOf(...changes).filter(isCycle);

/** Queues `q0`, `q1`, ... of which each reaches the queues that stand in its list, through quick connects. */
function graph(reaches: readonly (readonly number[])[]): readonly Change[] {
  return [
    set("users", {}),
    set("routingProfiles", {}),
    set(
      "queues",
      manyEntries(reaches.length, (from) => [
        `q${from}`,
        { hours: "office", quickConnects: [...new Set(reaches[from])].map((to) => `to-q${to}`) },
      ]),
    ),
    set(
      "quickConnects",
      manyEntries(reaches.length, (to) => [`to-q${to}`, { type: "queue", queue: `q${to}` }]),
    ),
  ];
}

test("a queue that lists a quick connect to itself is a circle", () => {
  expect(problemsOf(set("queues.orders.quickConnects", ["to-orders"]))).toEqual([
    {
      path: "queues.orders.quickConnects",
      found: "queues.orders -> quickConnects.to-orders -> queues.orders",
      expected: expect.stringContaining("Terraform could create neither first"),
      fix: expect.stringContaining("Take to-orders off this queue"),
    },
  ]);
});

test("two queues that lead to each other are one circle", () => {
  const problems = cyclesOf(...graph([[1], [0]]));

  expect(problems).toHaveLength(1);
  expect(problems[0]?.found).toBe("queues.q0 -> quickConnects.to-q1 -> queues.q1 -> quickConnects.to-q0 -> queues.q0");
});

test("a circle that runs through a user and a routing profile is told from its queue", () => {
  const problems = problemsOf(set("queues.orders.quickConnects", ["to-ann"]));

  expect(problems.map(({ found }) => found)).toContain(
    "queues.orders -> quickConnects.to-ann -> users.ann.lee -> routingProfiles.sales -> queues.orders",
  );
});

test("a circle that runs through a default outbound queue is told", () => {
  const problems = problemsOf(set("queues.outbound.quickConnects", ["to-ann"]));

  expect(problems.map(({ path }) => path)).toEqual(["queues.outbound.quickConnects"]);
  expect(problems[0]?.found).toMatch(/routingProfiles\.sales -> queues\.outbound$/);
});

test("two circles apart from each other are both told", () => {
  const problems = cyclesOf(...graph([[1], [0], [3], [2], []]));

  expect(problems.map(({ path }) => path)).toEqual(["queues.q0.quickConnects", "queues.q2.quickConnects"]);
});

test("two circles that share a way are both told", () => {
  const problems = cyclesOf(...graph([[1, 2], [0], [0]]));

  expect(problems.map(({ found }) => found.match(/q\d/g)?.join(""))).toEqual([
    expect.stringContaining("q1"),
    expect.stringContaining("q2"),
  ]);
});

test("a long row of queues is no deeper than any other", () => {
  const row = many(5000, (index) => (index === 4999 ? [0] : [index + 1]));

  expect(cyclesOf(...graph(row))).toHaveLength(1);
});

test("a circle is told once, however many ways lead to it", () => {
  expect(cyclesOf(...graph([[3], [3], [3], [4], [3]]))).toHaveLength(1);
});

test.each([
  ["lists no quick connect", [[], []]],
  ["is reached in two ways", [[1, 2], [3], [3], []]],
  ["reaches another that reaches nothing", [[1], []]],
])("a queue that %s is in no circle", (_, reaches) => {
  expect(problemsOf(...graph(reaches))).toEqual([]);
});

test("a telephone number outside leads nowhere", () => {
  expect(problemsOf(set("queues.orders.quickConnects", ["warehouse"]))).toEqual([]);
});

test("a circle is told although other sections are broken", () => {
  const problems = problemsOf(set("queues.orders.quickConnects", ["to-orders"]), set("region", "mars"), set("logs", 1));

  expect(problems.map(({ path }) => path)).toEqual(["logs", "queues.orders.quickConnects", "region"]);
});

test("quick connects that lead to nothing are no circle", () => {
  expect(
    cyclesOf(set("queues.orders.quickConnects", ["nowhere"]), set("quickConnects.to-orders.queue", "gone")),
  ).toEqual([]);
});

/** Edges that go from a lower to a higher number only, so that they close no circle. */
const acyclic = fc
  .integer({ min: 2, max: 12 })
  .chain((size) =>
    fc.tuple(...many(size, (from) => fc.uniqueArray(fc.integer({ min: from + 1, max: size }), { maxLength: 4 }))),
  )
  .map((rows) => rows.map((row) => row.filter((to) => to < rows.length)));

/** Numbers that each edge of a graph leads to, from one number on. */
function reachable(reaches: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const seen = new Set([from]);
  for (const at of seen) for (const next of reaches[at] ?? []) seen.add(next);
  return seen;
}

test("a graph without a way back has no circle", () => {
  fc.assert(fc.property(acyclic, (reaches) => expect(problemsOf(...graph(reaches))).toEqual([])));
});

test("one way back closes at least one circle, and every circle that is told is a real one", () => {
  fc.assert(
    fc.property(acyclic, fc.nat(), fc.nat(), (reaches, seed, other) => {
      const from = seed % reaches.length;
      const ends = [...reachable(reaches, from)];
      const back = ends[other % ends.length] ?? from;

      const problems = problemsOf(...graph(reaches.map((row, index) => (index === back ? [...row, from] : row))));

      expect(problems.length).toBeGreaterThan(0);
      for (const { found } of problems) {
        const queues = found.split(" -> ").filter((node) => node.startsWith("queues."));
        expect(queues.at(0)).toBe(queues.at(-1));
        expect(queues).toContain(`queues.q${from}`);
      }
    }),
  );
});

test("a thousand queues in a row are checked to their end", () => {
  const row = many(1000, (from) => (from < 999 ? [from + 1] : []));

  expect(problemsOf(...graph(row))).toEqual([]);
  expect(cyclesOf(...graph(row.with(999, [0])))).toHaveLength(1);
});

test("a thousand queues in layers, with many ways between them, are checked to their end", () => {
  const width = 10;
  const layers = many(1000, (from) => {
    const next = (Math.floor(from / width) + 1) * width;
    return next < 1000 ? many(width, (to) => next + to) : [];
  });

  expect(problemsOf(...graph(layers))).toEqual([]);
});
