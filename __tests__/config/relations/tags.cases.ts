import { limits } from "../../../config/limits";
import { manyEntries, pathsOf, problemsOf, set } from "../builders";

const tooMany = manyEntries(limits.tags.max + 1, (index) => [`key${index}`, "value"]);

test("more tags than leave room for the project's own are told with how many there are", () => {
  expect(problemsOf(set("tags", tooMany))).toEqual([
    {
      path: "tags",
      found: "41 entries",
      expected: "at most 40 entries",
      fix: "Use 40 entries or fewer: AWS takes 50 tags, and some are kept for the project.",
    },
  ]);
});

test.each(["Project", "project", "ENVIRONMENT", "stack", "managedBy"])("the tag %s is the project's own", (key) => {
  expect(problemsOf(set(["tags", key], "x"))).toMatchObject([
    { path: "tags", found: key, expected: expect.stringContaining("Project, Environment, Stack and ManagedBy") },
  ]);
});

test.each(["Projects", "project-code", "Owner"])("the tag %s is anybody's", (key) => {
  expect(pathsOf(set(["tags", key], "x"))).toEqual([]);
});

test("tags that differ only in capitals are told together: IAM takes them for one", () => {
  expect(problemsOf(set("tags", { Owner: "a", owner: "b", OWNER: "c", Team: "d" }))).toEqual([
    {
      path: "tags",
      found: "Owner, owner, OWNER",
      expected: "keys that differ in more than capitals: IAM takes these for one",
      fix: "Keep one of the 3, or give each a word of its own.",
    },
  ]);
});

test("two tags that differ in a letter are two", () => {
  expect(pathsOf(set("tags", { owner: "a", owners: "b" }))).toEqual([]);
});

test("neither a wrong key nor a wrong value hides that another is the project's own", () => {
  expect(pathsOf(set("tags", { "aws:x": "a", project: "z", owner: 7 }))).toEqual([
    "tags",
    "tags.owner",
    'tags["aws:x"]',
  ]);
});

test.each([null, 7, "text", ["a"]])("tags that are %p have no keys to speak of", (tags) => {
  expect(pathsOf(set("tags", tags))).toEqual(["tags"]);
});
