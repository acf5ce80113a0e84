import { satisfies } from "../../../cli/doctor/versions";

test.each([
  ["1.11.0", ">= 1.11.0", true],
  ["1.9.99", ">= 1.11.0", false],
  ["1.110.0", ">= 1.11.0", true],
  ["2.0.0", ">= 1.11.0", true],
  ["20.20.0", ">=20.20 <25", true],
  ["20.9.0", ">=20.20 <25", false],
  ["25.0.0", ">=20.20 <25", false],
  ["24.99.99", ">=20.20 <25", true],
  ["1.2.3", "1.2.3", true],
  ["1.2.4", "=1.2.3", false],
  ["1.2.3", "<=1.2.3", true],
  ["1.2.3", ">1.2.3", false],
  ["1.12.0-beta1", ">= 1.11.0", false],
  ["nonsense", ">= 1.11.0", false],
  ["3.0.0", "*", true],
])("%s in %s: %s", (version, range, expected) => {
  expect(satisfies(version, range)).toBe(expected);
});
