import { reservedNames } from "../../../config/limits";
import { type Change, pathsOf, problemsOf, set } from "../builders";

const entries = {
  hours: { timeZone: "Europe/London", open: [{ days: ["monday"], from: "09:00", to: "17:00" }] },
  queues: { hours: "office" },
  quickConnects: { type: "phone", number: "+442079460123" },
  routingProfiles: { defaultOutboundQueue: "outbound", queues: [{ queue: "orders", channels: ["voice"] }] },
  securityProfiles: { permissions: ["BasicAgentAccess"] },
} as const;

const sections = Object.keys(entries) as (keyof typeof entries)[];

const named = (section: keyof typeof entries, key: string, name: string): Change =>
  set([section, key], { ...entries[section], name });

test.each(sections)("two entries of %s that have the same name are told, with the one that had it first", (section) => {
  expect(problemsOf(named(section, "one", "Desk"), named(section, "two", "Desk"))).toEqual([
    {
      path: `${section}.two.name`,
      found: `"Desk", which ${section}.one has too`,
      expected: `a name that is unique in \`${section}\` (capitals do not count)`,
      fix: "Give one of the two another name.",
    },
  ]);
});

test("capitals do not make a name another", () => {
  expect(pathsOf(named("queues", "one", "Desk"), named("queues", "two", "DESK"))).toEqual(["queues.two.name"]);
});

test("a name that is made from the key counts as well", () => {
  expect(problemsOf(named("queues", "first", "Order desk"), set("queues.order-desk", entries.queues))).toMatchObject([
    { path: "queues.order-desk", found: '"Order desk", which queues.first has too' },
  ]);
});

test("three of a name are two problems, both of which name the first", () => {
  const problems = problemsOf(...["one", "two", "three"].map((key) => named("queues", key, "Desk")));

  expect(problems.map(({ path }) => path)).toEqual(["queues.three.name", "queues.two.name"]);
  for (const { found } of problems) expect(found).toContain("queues.one");
});

test("the same name in two sections is fine", () => {
  expect(pathsOf(...sections.map((section) => named(section, "desk", "Desk")))).toEqual([]);
});

const reserved = sections.flatMap((section) => reservedNames[section].map((name) => [section, name] as const));

test.each(reserved)("an entry of %s cannot be called %s: every instance has one", (section, name) => {
  for (const spelling of [name, name.toLowerCase(), name.toUpperCase()]) {
    expect(problemsOf(named(section, "mine", spelling))).toEqual([
      {
        path: `${section}.mine.name`,
        found: JSON.stringify(spelling),
        expected: "a name that the instance does not have from the start",
        fix: expect.stringContaining("choose another"),
      },
    ]);
  }
});

test("a key whose made-up name an instance has already is told at the key", () => {
  expect(problemsOf(set("securityProfiles.agent", entries.securityProfiles))).toMatchObject([
    { path: "securityProfiles.agent", found: '"Agent"' },
  ]);
});

test.each([
  ["queues", "Agent"],
  ["securityProfiles", "BasicQueue"],
  ["quickConnects", "Admin"],
] as const)("an entry of %s may be called %s, which another kind has", (section, name) => {
  expect(problemsOf(named(section, "mine", name))).toEqual([]);
});

test.each([42, "", null])("a name that is wrong by itself, %p, is not taken for the one made from the key", (name) => {
  expect(pathsOf(set("queues.general", { hours: "office", name }), named("queues", "other", "General"))).toEqual([
    "queues.general.name",
  ]);
});

test("an entry with other problems still owns its name", () => {
  expect(
    pathsOf(set("queues.one", { hours: "office", name: "Desk", colour: "red" }), named("queues", "two", "Desk")),
  ).toEqual(["queues.one.colour", "queues.two.name"]);
});
