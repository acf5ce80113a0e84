import { describeValue } from "../../config/issues";
import { connectRegions } from "../../config/limits";
import { instanceArn, messageOf, pathsOf, problemsIn, problemsOf, set, unset } from "./builders";

test.each([
  ["at the top", "quickConnect", "quickConnect", "quickConnects"],
  ["at the top, in capitals", "Regions", "Regions", "region"],
  ["in an entry", "queues.orders.descripton", "queues.orders.descripton", "description"],
  ["in a list", "hours.office.open.0.form", "hours.office.open[0].form", "from"],
  ["in a nested record", "routingProfiles.sales.concurrency.chats", "routingProfiles.sales.concurrency.chats", "chat"],
  [
    "in a list of a profile",
    "routingProfiles.sales.queues.0.priorty",
    "routingProfiles.sales.queues[0].priorty",
    "priority",
  ],
  ["in a section", "alarms.email", "alarms.email", "emails"],
])("a misspelt setting %s is told with the nearest one", (_, steps, path, near) => {
  expect(problemsOf(set(steps, "x"))).toEqual([
    {
      path,
      found: `a setting that does not exist: ${JSON.stringify(steps.split(".").at(-1))}`,
      expected: "only settings of docs/generated/configuration.md",
      fix: `Did you mean ${JSON.stringify(near)}?`,
    },
  ]);
});

test.each([
  ["state of type s3", "state", { type: "s3", bucket: "acme-state", keyPrefx: "a" }, "state.keyPrefx", "keyPrefix"],
  ["an instance that is created", "instance", { type: "create", aliass: "a" }, "instance.aliass", "alias"],
  [
    "a sign-in by directory",
    "instance.identity",
    { type: "directory", directoryId: "d-1234567890", directryId: "x" },
    "instance.identity.directryId",
    "directoryId",
  ],
  [
    "a quick connect to a number",
    "quickConnects.warehouse",
    { type: "phone", number: "+442079460123", nubmer: "1" },
    "quickConnects.warehouse.nubmer",
    "number",
  ],
  [
    "a number that is claimed",
    "phoneNumber",
    { type: "claim", country: "GB", prefx: "+44" },
    "phoneNumber.prefx",
    "prefix",
  ],
])(
  "a misspelt setting in the variant of a union, %s, is told with the nearest one of that variant",
  (_, steps, value, path, near) => {
    const change =
      steps === "instance.identity" ? set("instance", { type: "create", identity: value }) : set(steps, value);

    expect(problemsOf(change)).toMatchObject([{ path, fix: `Did you mean ${JSON.stringify(near)}?` }]);
  },
);

test("a setting of another variant is not suggested", () => {
  const [problem] = problemsOf(set("state", { type: "cloud", organization: "acme", buckets: "acme" }));

  expect(problem).toMatchObject({ path: "state.buckets", fix: "Known: type, organization, project, hostname." });
});

test("a setting that resembles none is answered with all there are", () => {
  expect(problemsOf(set("logs.colour", "red"))).toMatchObject([{ path: "logs.colour", fix: "Known: retentionDays." }]);
});

test("every misspelt setting of an object is told", () => {
  expect(pathsOf(set("queues.orders.nam", "a"), set("queues.orders.descripton", "b"))).toEqual([
    "queues.orders.descripton",
    "queues.orders.nam",
  ]);
});

test.each([
  ["state", { type: "s4", bucket: "acme-state" }, "one of local, s3, cloud", 'Did you mean "s3"?'],
  ["instance", { type: "exsting" }, "one of create, existing", 'Did you mean "existing"?'],
  ["phoneNumber", { type: "port" }, "one of claim, existing", "Known: claim, existing."],
  ["quickConnects.warehouse", { type: "Phone" }, "one of queue, user, phone", 'Did you mean "phone"?'],
])("%s of an unknown type %p is told with the types there are", (steps, value, expected, fix) => {
  expect(problemsOf(set(steps, value))).toEqual([
    { path: `${steps}.type`, found: JSON.stringify(value.type), expected, fix },
  ]);
});

test("a union without a type is told with the types there are", () => {
  expect(problemsOf(set("state", { bucket: "acme-state" }))).toEqual([
    { path: "state.type", found: "nothing", expected: "one of local, s3, cloud", fix: "Known: local, s3, cloud." },
  ]);
});

test.each([
  ["missing", { type: "existing", arn: instanceArn() }, "nothing"],
  ["no union", { type: "create", identity: "saml" }, '"saml"'],
])("a union that is %s is told with each of its types once", (_, instance, found) => {
  expect(problemsOf(set("instance", instance))).toEqual([
    {
      path: "instance.identity",
      found,
      expected: "a value of type object",
      fix: "Write { type: ... } with one of these: saml, connect-managed, directory.",
    },
  ]);
});

test("an unknown way to sign in is told with each of the known once", () => {
  expect(problemsOf(set("instance", { type: "create", identity: { type: "sso" } }))).toMatchObject([
    { path: "instance.identity.type", expected: "one of saml, connect-managed, directory" },
  ]);
});

test.each([
  ["region", "eu-wst-2", 'Did you mean "eu-west-2"?'],
  ["region", "EU-WEST-2", 'Did you mean "eu-west-2"?'],
  ["region", "mars", `Known: ${connectRegions.join(", ")}.`],
])("%s %s is told with the values there are", (steps, value, fix) => {
  expect(problemsOf(set(steps, value))).toEqual([
    { path: steps, found: JSON.stringify(value), expected: `one of ${connectRegions.join(", ")}`, fix },
  ]);
});

test.each([
  ["hours.office.open.0.days.0", "Monday", "hours.office.open[0].days[0]", 'Did you mean "monday"?'],
  [
    "routingProfiles.sales.queues.0.channels.0",
    "voise",
    "routingProfiles.sales.queues[0].channels[0]",
    'Did you mean "voice"?',
  ],
  ["phoneNumber.numberType", "TOLLFREE", "phoneNumber.numberType", 'Did you mean "TOLL_FREE"?'],
])("%s %s is answered with the nearest value", (steps, value, path, fix) => {
  expect(problemsOf(set(steps, value))).toMatchObject([{ path, found: JSON.stringify(value), fix }]);
});

test.each([
  ["name", "a value of type string"],
  ["region", "one of af-south-1"],
  ["accountId", "a value of type string"],
])("%s, which only the operator can know, is asked for when it is missing", (section, expected) => {
  const problems = problemsOf(unset(section));

  expect(problems).toMatchObject([{ path: section, found: "nothing" }]);
  expect(problems[0]?.expected).toContain(expected);
  expect(problems[0]?.fix).not.toBe("");
});

test.each([
  ["queues.orders.description", 7, "7", "string"],
  ["destroyProtection", "yes", '"yes"', "boolean"],
  ["accountId", 111122223333, "111122223333", "string"],
  ["accountId", 111122223333n, "111122223333", "string"],
  ["approvedOrigins", "https://desk.acme.example", '"https://desk.acme.example"', "array"],
  ["alarms", null, "null", "object"],
  ["alarms", [1, 2], "2 entries", "object"],
  ["queues.orders", "office", '"office"', "object"],
])("%s of a wrong type is told with its value and the right type: %p", (steps, value, found, type) => {
  const [problem, ...more] = problemsOf(set(steps, value));

  expect(more).toEqual([]);
  expect(problem).toMatchObject({ path: steps, found, expected: `a value of type ${type}` });
  expect(problem?.fix).not.toBe("");
});

test.each([undefined, null, "text", 7, true, [], [1], () => 1, Symbol("x")])(
  "%p is no configuration, and is told as such",
  (raw) => {
    expect(problemsIn(raw)[0]).toMatchObject({ expected: expect.stringContaining("object") });
  },
);

test.each([
  ["a key in capitals", "queues", "Orders"],
  ["a key with a space", "hours", "opening hours"],
  ["a key that begins with a digit", "securityProfiles", "1st"],
  ["a key that ends with a hyphen", "queues", "orders-"],
])("%s is told with the form of keys", (_, section, key) => {
  const problem = problemsOf(set([section, key], Reflect.get(validEntries, section)))[0];

  expect(problem).toMatchObject({
    found: `the key ${JSON.stringify(key)}`,
    expected: "lower-case letters, digits and single hyphens, beginning with a letter",
  });
  expect(problem?.fix).not.toBe("");
});

const validEntries = {
  queues: { hours: "office" },
  hours: { timeZone: "Europe/London", open: [{ days: ["monday"], from: "09:00", to: "17:00" }] },
  securityProfiles: { permissions: ["BasicAgentAccess"] },
};

test("problems of every section come together, in the order of their paths", () => {
  const change = [
    set("regoin", "eu-west-2"),
    set("name", "Acme!"),
    set("hours.office.timeZone", "Europe/Lodnon"),
    set("hours.office.open.0.to", "08:00"),
    set("queues.orders.hours", "ofice"),
    set("queues.other", { hours: "office", name: "Orders" }),
    set("state", { type: "s3" }),
    set(["users", "ann.lee", "password"], "hunter2"),
    set("alarms.emails", ["nobody"]),
  ];

  const paths = pathsOf(...change);
  const message = messageOf(...change);

  expect(paths).toEqual([
    "alarms.emails[0]",
    "hours.office.open[0]",
    "hours.office.timeZone",
    "name",
    "queues.orders.hours",
    "queues.other.name",
    "regoin",
    "state.bucket",
    'users["ann.lee"].password',
  ]);
  for (const path of paths) expect(message).toContain(`\n${path}\n  found `);
  expect(message).toContain("has 9 problems");
});

test("every problem says what was found, what is expected and how to mend it", () => {
  const problems = problemsIn({ nmae: 1, hours: { A: {} }, queues: { q: { hours: 1, quickConnects: [1] } }, logs: 1 });

  expect(problems.length).toBeGreaterThan(5);
  for (const problem of problems) for (const text of Object.values(problem)) expect(text).not.toBe("");
});

test.each([
  [undefined, "nothing"],
  [null, "null"],
  ["text", '"text"'],
  [Number.NaN, "NaN"],
  [-0.5, "-0.5"],
  [12n, "12"],
  [[1, 2, 3], "3 entries"],
  [[1], "1 entry"],
  [[], "0 entries"],
  [{ user: "ann", id: 7 }, "an object with user, id"],
  [{}, "an object with no keys"],
  [() => "source", "a function"],
  [Symbol("x"), "Symbol(x)"],
])("the value %p is described as %s", (value, text) => {
  expect(describeValue(value, [])).toBe(text);
});

test("a long value is cut, and its length told", () => {
  const text = describeValue("x".repeat(500), ["name"]);

  expect(text).toMatch(/^"x+\.\.\. \(502 characters\)$/);
  expect(text.length).toBeLessThan(110);
});

test("what stands below the name of a secret is never described", () => {
  expect(describeValue("hunter2", ["users", "ann", "password"])).toBe("(a secret, not shown)");
  expect(describeValue("hunter2", ["secret", "value"])).toBe("(a secret, not shown)");
});
