import { instanceArn, pathsOf, problemsOf, set } from "../builders";

const created = (alias: string) => set("instance", { type: "create", alias });
const existing = (arn: unknown) => set("instance", { type: "existing", arn, identity: { type: "saml" } });

test.each(["acme", "ACME-desk-2", "a", "7", "a--b", "dd-1", "Desk-d-1"])("the alias %s is fine", (alias) => {
  expect(pathsOf(created(alias))).toEqual([]);
});

test.each([
  "acme_desk",
  "acme.desk",
  "acme desk",
  "-acme",
  "acme-",
  "d-acme",
  "d-1234567890",
  "äcme",
  "acme/desk",
  "acme\n",
])("the alias %p has characters that are not allowed, and is told with those that are", (alias) => {
  expect(problemsOf(created(alias))).toEqual([
    {
      path: "instance.alias",
      found: JSON.stringify(alias),
      expected: expect.stringContaining("letters, digits and hyphens"),
      fix: expect.stringContaining("<alias>.my.connect.aws"),
    },
  ]);
});

test.each([
  ["eu-west-2", "arn:aws:"],
  ["us-gov-west-1", "arn:aws-us-gov:"],
])("an ARN of %s, which begins with %s, is taken", (region, start) => {
  const arn = instanceArn(region).replace("arn:aws:", start);

  expect(pathsOf(existing(arn), set("region", region))).toEqual([]);
});

test.each([
  ["of a queue", `${instanceArn()}/queue/01234567-89ab-cdef-0123-456789abcdef`],
  ["of another service", instanceArn().replace(":connect:", ":lex:")],
  ["with a short account", instanceArn("eu-west-2", "1234")],
  ["without an id", "arn:aws:connect:eu-west-2:111122223333:instance/"],
  ["with space around", ` ${instanceArn()} `],
  ["that is only the id", "01234567-89ab-cdef-0123-456789abcdef"],
  ["in capitals", instanceArn().toUpperCase()],
  ["that is empty", ""],
])("an ARN %s is refused", (_, arn) => {
  expect(problemsOf(existing(arn))).toMatchObject([
    { path: "instance.arn", expected: expect.stringContaining("an ARN such as arn:aws:connect:") },
  ]);
});

test("an existing instance needs its ARN and its way to sign in", () => {
  expect(pathsOf(set("instance", { type: "existing" }))).toEqual(["instance.arn", "instance.identity"]);
});

test.each([
  ["d-1234567890", []],
  ["d-12345abcde", []],
  ["d-123456789", ["instance.identity.directoryId"]],
  ["d-12345ABCDE", ["instance.identity.directoryId"]],
  ["x-1234567890", ["instance.identity.directoryId"]],
])("the directory %s gives problems at %p", (directoryId, paths) => {
  const change = set("instance", { type: "create", identity: { type: "directory", directoryId } });

  expect([...new Set(pathsOf(change))]).toEqual(paths);
});

test("a sign-in by directory needs the directory, and the others take none", () => {
  expect(pathsOf(set("instance", { type: "create", identity: { type: "directory" } }))).toEqual([
    "instance.identity.directoryId",
  ]);
  expect(pathsOf(set("instance", { type: "create", identity: { type: "saml", directoryId: "d-1234567890" } }))).toEqual(
    ["instance.identity.directoryId"],
  );
});
