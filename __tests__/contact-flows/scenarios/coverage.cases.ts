import { shortfalls } from "../../../contact-flows/simulate/coverage-report";
import { coverage, example, lost } from "./support";

// These stand last: they look back at every scenario before them, and mean nothing where only some were played.

test("all scenarios together take 95 % of the branches of every standard flow, and meet all of its failures", () => {
  expect(shortfalls(coverage.of(example.flows), { branches: 95, errors: 100 }).join("\n")).toBe("");
});

test("no contact of any scenario had nowhere to go", () => {
  expect(lost).toEqual([]);
});
