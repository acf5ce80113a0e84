import { isReference, membersOf, referencesIn } from "../../../contact-flows/language/references";
import { memberPath } from "../../../contact-flows/language/values";

test.each<[unknown, readonly string[]]>([
  ["Hello", []],
  ["$.External.status", ["$.External.status"]],
  ["Your order $.External.status.", ["$.External.status"]],
  ["$.Attributes.a$.Attributes.b", ["$.Attributes.a", "$.Attributes.b"]],
  ["$['Attributes']['first name']", ["$['Attributes']['first name']"]],
  ["$.SegmentAttributes['connect:Subtype'] and $5", ["$.SegmentAttributes['connect:Subtype']"]],
  [{ "key $.Name": ["$.Channel", { deep: "$.ContactId" }] }, ["$.Name", "$.Channel", "$.ContactId"]],
  [[1, null, true], []],
])("references in %j are found", (value, paths) => {
  expect(referencesIn(value as never).map(({ path }) => path)).toEqual(paths);
});

test.each([
  ["$.External.status", true],
  ["$.External.status ", false],
  ["Hello $.Name", false],
  ["$", false],
])("%j is one reference: %s", (text, whole) => {
  expect(isReference(text)).toBe(whole);
});

test.each([
  [["External", "status"], "$.External.status"],
  [["SegmentAttributes", "connect:Subtype"], "$.SegmentAttributes['connect:Subtype']"],
])("members %j make a path, and come out of it", (members, path) => {
  const [namespace = "", ...keys] = members;

  expect(memberPath(namespace, ...keys)).toBe(path);
  expect(membersOf(path)).toEqual(members);
});
