import { defineContactCenter } from "../../config/define";
import minimal from "../../config/environments/minimal";
import { connectRegions } from "../../config/limits";
import { environmentName } from "../../config/schema";
import { pathsOf, problemsOf, set } from "./builders";

test.each(["acme", "acme-2", "a1b", "dd-x"])("a contact center may be called %s", (name) => {
  expect(pathsOf(set("name", name))).toEqual([]);
});

test.each(["Acme", "acme_desk", "-acme", "acme-", "ac--me", "1acme", "acme desk", "acmé", "../x", "a.b"])(
  "a contact center cannot be called %s",
  (name) => {
    expect(problemsOf(set("name", name))).toMatchObject([
      {
        path: "name",
        found: JSON.stringify(name),
        expected: "lower-case letters, digits and single hyphens, beginning with a letter",
        fix: 'Write it like "order-desk".',
      },
    ]);
  },
);

test("a name that would make an alias of a directory is refused", () => {
  expect(problemsOf(set("name", "d-desk"))).toMatchObject([
    { path: "name", expected: 'a name that does not begin with "d-"' },
  ]);
});

test.each(connectRegions)("%s is a region with Amazon Connect", (region) => {
  expect(pathsOf(set("region", region))).toEqual([]);
});

test.each(["1111222233334", "11112222333", "1111-2222-3333", "11112222333a", "", " 111122223333"])(
  "%p is no account id",
  (accountId) => {
    expect(problemsOf(set("accountId", accountId))).toMatchObject([
      {
        path: "accountId",
        expected: expect.stringContaining("twelve digits"),
        fix: expect.stringContaining("aws sts"),
      },
    ]);
  },
);

test("an account id may begin with zeros", () => {
  expect(pathsOf(set("accountId", "000000000001"))).toEqual([]);
});

test.each([
  ["Cost Center", "customer service: 7/24"],
  ["owner.team", "Überseedienst"],
  ["a+b-c@d=e", ""],
])("the tag %s may be %p", (key, value) => {
  expect(pathsOf(set(["tags", key], value))).toEqual([]);
});

test.each(["aws:owner", "AWS:owner", "Aws:x"])("the tag %s is kept for AWS", (key) => {
  expect(problemsOf(set(["tags", key], "x"))).toMatchObject([
    { found: `the key ${JSON.stringify(key)}`, expected: 'a key that does not begin with "aws:"' },
  ]);
});

test.each([
  ["key", set(["tags", "what?"], "x")],
  ["value", set(["tags", "what"], "x;y")],
])("the %s of a tag takes no other characters", (_, change) => {
  expect(problemsOf(change)).toMatchObject([{ expected: "letters, digits, spaces and _ . : / = + - @" }]);
});

test.each([
  ["example", true],
  ["qa", true],
  ["prod-eu-1", true],
  ["a", false],
  ["thirteen-char", false],
  ["Example", false],
  ["../x", false],
  ["a/b", false],
  ["a.b", false],
  ["con\u0000", false],
  ["", false],
])("whether %p can be the name of an environment: %p", (name, can) => {
  expect(environmentName.safeParse(name).success).toBe(can);
});

test("declaring a contact center changes nothing about it", () => {
  expect(defineContactCenter(minimal)).toBe(minimal);
});
