import * as z from "zod";
import { contactCenterSchema } from "../../../config/schema";
import { recordSections } from "../../../config/view";
import { type Change, contactCenter, pathsOf, problemsIn, problemsOf, set } from "../builders";

const entries: Readonly<Record<string, unknown>> = {
  hours: { timeZone: "Europe/London", open: [{ days: ["monday"], from: "09:00", to: "17:00" }] },
  queues: { hours: "office" },
  quickConnects: { type: "queue", queue: "orders" },
  routingProfiles: { defaultOutboundQueue: "outbound", queues: [{ queue: "orders", channels: ["voice"] }] },
  securityProfiles: { permissions: ["BasicAgentAccess"] },
  users: { firstName: "Bo", lastName: "Ek", routingProfile: "sales", securityProfiles: ["taker"] },
  tags: "value",
};

/** A property of the section's own, whatever its name: `__proto__` too. */
const entry =
  (section: string, key: string): Change =>
  (raw) => {
    set(section, { ...Reflect.get(raw, section) })(raw);
    const value = entries[section];
    Reflect.defineProperty(Reflect.get(raw, section), key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  };

const sections = Object.keys(entries);
const inherited = ["constructor", "__proto__", "prototype", "toString", "valueOf", "hasOwnProperty"];
const pairs = sections.flatMap((section) => inherited.map((key) => [section, key] as const));

test.each(pairs)("%s cannot have the key %s, which every object knows", (section, key) => {
  expect(problemsOf(entry(section, key))).toMatchObject([
    {
      path: `${section}.${key}`,
      found: `the key ${JSON.stringify(key)}`,
      expected: expect.stringContaining("no word of JavaScript's own objects"),
      fix: expect.stringMatching(/^Choose another, e\.g\. "[a-zA-Z]+-1"\.$/),
    },
  ]);
});

test.each(sections)("%s may have a key that only resembles such a word", (section) => {
  expect(pathsOf(entry(section, "constructor-1"))).toEqual([]);
});

test("a key of JSON that would be a prototype is told", () => {
  const raw = JSON.stringify(contactCenter()).replace('"queues":{', '"queues":{"__proto__":{"hours":"office"},');

  expect(problemsIn(JSON.parse(raw))).toMatchObject([{ path: "queues.__proto__" }]);
});

test.each(recordSections)("a wrong key of %s hides nothing that is wrong with its entry", (section) => {
  const change = set([section, "Gen 2/"], { nmae: "x" });

  const paths = pathsOf(change);

  expect(paths.filter((path) => path === `${section}["Gen 2/"]`).length).toBeGreaterThan(0);
  expect(paths.filter((path) => path.startsWith(`${section}["Gen 2/"].`)).length).toBeGreaterThan(0);
});

test("a wrong key stands in brackets in every path", () => {
  const change = [
    set(["queues", "Gen 2"], { hours: "office", name: "Orders" }),
    set(["routingProfiles", "Gen 2"], {
      ...Object(entries.routingProfiles),
      queues: [{ queue: "orders", channels: ["task"] }],
    }),
  ];

  expect(pathsOf(...change)).toEqual([
    'queues["Gen 2"]',
    'queues["Gen 2"].name',
    'routingProfiles["Gen 2"]',
    'routingProfiles["Gen 2"].queues[0].channels',
  ]);
});

test("a wrong login and each wrong setting of the user are told together", () => {
  const change = set(["users", "j p"], { ...Object(entries.users), firstName: "", lastName: "x".repeat(101) });

  expect(pathsOf(change)).toEqual(['users["j p"]', 'users["j p"].firstName', 'users["j p"].lastName']);
});

test("a wrong key of a tag does not hide its wrong value", () => {
  expect(problemsOf(set(["tags", "aws:x"], "x;y"))).toMatchObject([
    { path: 'tags["aws:x"]', expected: expect.stringContaining("letters, digits, spaces") },
    { path: 'tags["aws:x"]', found: 'the key "aws:x"' },
  ]);
});

test("what looks like a secret is not repeated as a key", () => {
  const [problem] = problemsOf(set(["tags", "what? AKIAIOSFODNN7EXAMPLE"], "x"));

  expect(problem?.found).toBe("the key (a secret, not shown)");
});

test.each(sections)("the JSON Schema tells the form of the keys of %s", (section) => {
  const schema = z.toJSONSchema(contactCenterSchema, { io: "input" }).properties?.[section];

  expect(schema).toMatchObject({
    propertyNames: { minLength: 1, maxLength: expect.any(Number), "x-form": expect.any(String) },
  });
});
