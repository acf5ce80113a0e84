import { findPhoneNumber, isE164 } from "../../../config/schema/phone";
import { pathsOf, problemsOf, set } from "../builders";

const good = [
  "+14155550100",
  "+442079460123",
  "+4930123456",
  "+81312345678",
  "+61212345678",
  "+5511912345678",
  "+12065550100",
];

const bad = [
  ["without a plus sign", "14155550100"],
  ["with 00", "0014155550100"],
  ["with spaces", "+1 415 555 0100"],
  ["with hyphens", "+1-415-555-0100"],
  ["with brackets", "+1(415)5550100"],
  ["with a leading 0", "+02079460123"],
  ["too short for its country", "+4420794"],
  ["too long for its country", "+141555501001"],
  ["longer than any number", "+1234567890123456"],
  ["of a country that there is not", "+9991234567"],
  ["with letters", "+1415CALLNOW"],
  ["that is national", "02079460123"],
  ["that is empty", ""],
  ["with a line break", "+14155550100\n"],
  ["in Arabic digits", "+١٤١٥٥٥٥٠١٠٠"],
] as const;

test.each(good)("%s is a number in E.164 form", (number) => {
  expect(isE164(number)).toBe(true);
});

test.each(bad)("a number %s is not in E.164 form: %p", (_, number) => {
  expect(isE164(number)).toBe(false);
});

test.each([
  ["a quick connect", set("quickConnects.warehouse.number", "02079460123"), "quickConnects.warehouse.number"],
  [
    "a desk phone",
    set(["users", "ann.lee", "phone"], { type: "desk", number: "02079460123" }),
    'users["ann.lee"].phone.number',
  ],
])("the number of %s has to be in E.164 form", (_, change, path) => {
  expect(problemsOf(change)).toEqual([
    {
      path,
      found: '"02079460123"',
      expected: "a telephone number in E.164 form such as +14155550100",
      fix: expect.stringContaining("plus sign"),
    },
  ]);
});

test("a desk phone needs its number", () => {
  expect(pathsOf(set(["users", "ann.lee", "phone"], { type: "desk" }))).toEqual(['users["ann.lee"].phone.number']);
});

test.each([
  ["+442079460123", "+442079460123"],
  ["Call +14155550100 at night", "+14155550100"],
  ["(+14155550100)", "+14155550100"],
  ["Open until 18:00 +0100", undefined],
  ["1+2345678", undefined],
  ["+123456", undefined],
  ["+1234567890123456", undefined],
  ["", undefined],
])("in %p the telephone number is %p", (text, number) => {
  expect(findPhoneNumber(text)).toBe(number);
});
