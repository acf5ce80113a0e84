import { type Change, instanceArn, pathsOf, problemsOf, set } from "../builders";

const user = { firstName: "Bo", lastName: "Ek", routingProfile: "sales", securityProfiles: ["taker"] };
const login = (length: number): Change => set(["users", "b".repeat(length)], user);

const saml = { type: "saml" };
const managed = { type: "connect-managed" };
const directory = { type: "directory", directoryId: "d-1234567890" };
const created = (identity?: object): Change => set("instance", { type: "create", ...(identity && { identity }) });
const existing = (identity?: object): Change =>
  set("instance", { type: "existing", arn: instanceArn(), ...(identity && { identity }) });

const nothing: Change = () => undefined;

test.each([
  ["by default", "connect-managed", nothing],
  ["of an instance that is created", "connect-managed", created()],
  ["by passwords", "connect-managed", created(managed)],
  ["by directory", "directory", created(directory)],
  ["to an existing instance by passwords", "connect-managed", existing(managed)],
  ["to an existing instance by directory", "directory", existing(directory)],
])("signing in %s, %s, takes a login of 20 characters and none of 21", (_, identity, change) => {
  expect(pathsOf(change, login(20))).toEqual([]);
  expect(problemsOf(change, login(21))).toEqual([
    {
      path: `users.${"b".repeat(21)}`,
      found: `the key "${"b".repeat(21)}" (21 characters)`,
      expected: `at most 20 characters, because instance.identity is ${identity}`,
      fix: "Shorten the login; up to 64 characters need instance.identity of type saml.",
    },
  ]);
});

test.each([
  ["created", created(saml)],
  ["existing", existing(saml)],
])("with SAML, an %s instance takes a login of 64 characters and none of 65", (_, change) => {
  expect(pathsOf(change, login(64))).toEqual([]);
  expect(problemsOf(change, login(65))).toMatchObject([{ expected: "at most 64 characters" }]);
});

test("a login that is too long for any instance is told once", () => {
  expect(problemsOf(login(65))).toMatchObject([{ expected: "at most 64 characters" }]);
});

test.each([
  ["missing", existing(), "instance.identity"],
  ["unknown", created({ type: "sso" }), "instance.identity.type"],
  ["beside an instance of no known type", set("instance", { type: "new" }), "instance.type"],
])("while the way to sign in is %s, nothing is said of the length", (_, change, path) => {
  expect(pathsOf(change, login(21))).toEqual([path]);
});

test("another mistake of the instance does not hide that a login is too long", () => {
  const change = set("instance", { type: "create", alias: "d-desk", identity: managed });

  expect(pathsOf(change, login(21))).toEqual(["instance.alias", `users.${"b".repeat(21)}`]);
});
