import { pathsOf, problemsOf, set } from "../builders";

const claim = (country: unknown, prefix: unknown, more: object = {}) =>
  set("phoneNumber", { type: "claim", country, prefix, ...more });

test.each([
  ["GB", "+44"],
  ["GB", "+4420"],
  ["US", "+1206"],
  ["CA", "+1"],
  ["DE", "+4930"],
])("a number of %s may begin with %s", (country, prefix) => {
  expect(pathsOf(claim(country, prefix))).toEqual([]);
});

test.each([
  ["GB", "+1206", "+44"],
  ["GB", "+4", "+44"],
  ["US", "+44", "+1"],
  ["DE", "+43", "+49"],
])("a number of %s cannot begin with %s, and is told to begin with %s", (country, prefix, code) => {
  expect(problemsOf(claim(country, prefix))).toEqual([
    {
      path: "phoneNumber.prefix",
      found: JSON.stringify(prefix),
      expected: `first digits of a number in ${country}: ${code} and, if you like, more`,
      fix: `Begin with ${code}, or change phoneNumber.country.`,
    },
  ]);
});

test("an international freephone number begins with no country's code", () => {
  expect(pathsOf(claim("GB", "+800", { numberType: "UIFN" }))).toEqual([]);
});

test.each([
  ["UK", "+1206", ["phoneNumber.country"]],
  [7, "+1206", ["phoneNumber.country"]],
  ["GB", "1206", ["phoneNumber.prefix"]],
  ["GB", undefined, []],
])("of country %p and prefix %p only what is wrong by itself is told: %p", (country, prefix, paths) => {
  expect(pathsOf(claim(country, prefix))).toEqual(paths);
});

test("another mistake of the number does not hide that its prefix is of another country", () => {
  expect(pathsOf(claim("GB", "+1", { numberType: "MOBILE" }))).toEqual([
    "phoneNumber.numberType",
    "phoneNumber.prefix",
  ]);
});
