import { shortfalls } from "../../../contact-flows/simulate/coverage-report";
import { coverage, ownFlows } from "./support";

// This stands last: it looks back at every scenario before it, and means nothing where only some were played.

test("all scenarios together take every branch of the flows of voice-to-chat, and meet every failure", () => {
  expect(shortfalls(coverage.of(ownFlows), { branches: 100, errors: 100 }).join("\n")).toBe("");
});
