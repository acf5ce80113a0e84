import fc from "fast-check";
import example from "../../config/environments/example";
import minimal from "../../config/environments/minimal";
import { isSecretKey, isSecretValue, secretProblems } from "../../config/secrets";
import { type Change, contactCenter, messageOf, pathsOf, problemsIn, problemsOf, set } from "./builders";

const password = "correct-horse-battery";
const privateKey = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq\n-----END RSA PRIVATE KEY-----";
// Joined here, so that scanners of repositories do not take them for real ones.
const accessKey = ["AKIA", "IOSFODNN7EXAMPLE"].join("");
const slackToken = ["xoxb", "123456789012", "abcdefABCDEF"].join("-");
const gitHubToken = ["ghp", "0123456789abcdefghijABCDEFGHIJ012345"].join("_");

test.each([
  "password",
  "Password",
  "passwords",
  "initialPassword",
  "db_password",
  "admin-passwd",
  "pwd",
  "secret",
  "clientSecret",
  "client_secret",
  "token",
  "botToken",
  "slack-token",
  "accessToken",
  "apikey",
  "apiKey",
  "api_key",
  "api-key",
  "accessKey",
  "aws_access_key",
  "privateKey",
  "private-key",
  "credential",
  "credentials",
])("%s is the name of a setting that holds a secret", (key) => {
  expect(isSecretKey(key)).toBe(true);
});

test.each([
  "name",
  "keyPrefix",
  "securityProfiles",
  "secretary",
  "tokenizer",
  "passwordless-desk",
  "password-reset",
  "hours",
  "key",
  "keys",
  "monkey",
  "publicKey",
  "linkKeys",
  "compassword-puzzles",
])("%s is a harmless name", (key) => {
  expect(isSecretKey(key)).toBe(false);
});

test.each([
  ["a private key", privateKey],
  ["a private key of another kind", "-----BEGIN PRIVATE KEY-----"],
  ["a key of elliptic curves", "-----BEGIN EC PRIVATE KEY-----"],
  ["an AWS access key", accessKey],
  ["a temporary AWS access key", accessKey.replace("AKIA", "ASIA")],
  ["an AWS access key in a sentence", `use ${accessKey} here`],
  ["a Slack bot token", slackToken],
  ["a Slack user token", slackToken.replace("xoxb", "xoxp")],
  ["a GitHub token", gitHubToken],
])("%s is a secret by its form", (_, value) => {
  expect(isSecretValue(value)).toBe(true);
});

test.each([
  "Ask for the password reset desk",
  "-----BEGIN CERTIFICATE-----",
  "-----BEGIN PUBLIC KEY-----",
  "-----BEGIN RSA PUBLIC KEY-----",
  "AKIA",
  "AKIAlowercase0000000",
  "xoxb",
  "arn:aws:connect:eu-west-2:111122223333:instance/01234567-89ab-cdef-0123-456789abcdef",
  "BasicAgentAccess",
  "+442079460123",
])("%s is harmless", (value) => {
  expect(isSecretValue(value)).toBe(false);
});

test.each([
  ["at the top", "password", ["password"]],
  ["in a user", ["users", "ann.lee", "password"], ['users["ann.lee"].password']],
  ["in the variant of a union", "instance.adminPassword", ["instance.adminPassword"]],
  ["in the state", "state.accessKey", ["state.accessKey"]],
  ["in a tag", "tags.ApiKey", ["tags.ApiKey"]],
])("a password %s is refused and never repeated", (_, steps, paths) => {
  const change = set(steps, password);

  expect(pathsOf(change)).toEqual(expect.arrayContaining(paths));
  expect(messageOf(change)).not.toContain(password);
  expect(messageOf(change)).toContain("Secrets Manager");
});

test("a password is told once, with what was found and where it belongs instead", () => {
  expect(problemsOf(set(["users", "ann.lee", "password"], password))).toEqual([
    {
      path: 'users["ann.lee"].password',
      found: "a secret (not shown)",
      expected: expect.stringContaining("no secret in configuration"),
      fix: expect.stringContaining("Secrets Manager"),
    },
  ]);
});

const leaks: readonly (readonly [string, (value: string) => readonly Change[]])[] = [
  ["as a description", (value) => [set("queues.orders.description", value)]],
  ["as a name that must be a slug", (value) => [set("name", value)]],
  ["as a key that does not exist", (value) => [set("queues.orders.hours", value)]],
  ["as a quick connect that is listed twice", (value) => [set("queues.orders.quickConnects", [value, value])]],
  ["as the name of two queues", (value) => [set("queues.orders.name", value), set("queues.outbound.name", value)]],
  ["as an address", (value) => [set("alarms.emails", [value])]],
  ["as a time zone", (value) => [set("hours.office.timeZone", value)]],
  ["as a clock time", (value) => [set("hours.office.open.0.from", value)]],
  ["as a region", (value) => [set("region", value)]],
  ["as a type", (value) => [set("state.type", value)]],
  ["as an ARN", (value) => [set("instance", { type: "existing", arn: value, identity: { type: "saml" } })]],
  ["as a tag", (value) => [set("tags.Owner", value)]],
  ["below a setting that does not exist", (value) => [set("aws", { login: { id: value } })]],
  ["in a list", (value) => [set("approvedOrigins", [value])]],
  ["where an object is expected", (value) => [set("logs", value)]],
  ["below text", (value) => [set("name", { first: value })]],
];

const secrets = { "private key": privateKey, "AWS access key": accessKey, "Slack token": slackToken };

test.each(
  leaks.flatMap(([place, changes]) =>
    Object.entries(secrets).map(([kind, value]) => ({ place, kind, value, changes: changes(value) })),
  ),
)("$kind $place is refused, and no message repeats it", ({ value, changes }) => {
  const message = messageOf(...changes);

  expect(message).toContain("a secret (not shown)");
  for (const line of value.split("\n")) expect(message).not.toContain(line);
});

test.each([
  ["where text is expected", set("name", { password })],
  ["where a list is expected", set("approvedOrigins", { token: password })],
  ["in a record of a wrong kind", set("region", { deep: { clientSecret: password } })],
  ["as an object of its own", set("credentials", { user: "ann", value: password })],
  ["beside a setting that does not exist", set("aws", { password, region: "eu-west-2" })],
  ["as a number", set("logs.token", 987_654_321)],
])("a password %s is not repeated either", (_, change) => {
  const message = messageOf(change);

  expect(message).toContain("a secret (not shown)");
  expect(message).not.toContain(password);
  expect(message).not.toContain("987654321");
});

test("wherever a secret stands, no message repeats it", () => {
  const secret = fc.constantFrom(...Object.values(secrets));
  const key = fc.constantFrom("name", "queues", "orders", "hours", "open", "users", "state", "type", "tags", "other");

  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), secret, fc.boolean(), (steps, value, inList) => {
      const raw = contactCenter(set(steps, inList ? [value] : value));

      const text = JSON.stringify(problemsIn(raw));

      expect(text).toContain("a secret (not shown)");
      for (const line of value.split("\n")) expect(text).not.toContain(line);
    }),
  );
});

test.each([
  ["queues", { hours: "office" }],
  ["securityProfiles", { permissions: ["BasicAgentAccess"] }],
  ["quickConnects", { type: "phone", number: "+442079460123" }],
])("an entry of %s may be called lost-password: its key is only a name", (section, entry) => {
  expect(problemsOf(set([section, "lost-password"], entry))).toEqual([]);
});

test("text at the key of an entry is a secret all the same", () => {
  expect(problemsOf(set("queues.password", password)).map(({ found }) => found)).toContain("a secret (not shown)");
  expect(messageOf(set("queues.password", password))).not.toContain(password);
});

test.each([
  ["example", example],
  ["minimal", minimal],
])("the environment %s holds no secret", (_, environment) => {
  expect([...secretProblems(environment)]).toEqual([]);
});

test("every secret is found, at any depth and in any number", () => {
  const raw = { a: { password }, list: [{ token: password }, accessKey], b: { c: { d: { apiKey: password } } } };

  const paths = [...secretProblems(raw)].map(({ path }) => path);

  expect(paths.sort()).toEqual(["a.password", "b.c.d.apiKey", "list[0].token", "list[1]"]);
});

test("a configuration that holds itself is read to its end", () => {
  const raw: Record<string, unknown> = { token: password };
  raw.self = raw;

  expect([...secretProblems(raw)]).toHaveLength(1);
});
