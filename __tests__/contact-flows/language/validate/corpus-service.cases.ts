import type { FlowDocument } from "../../../../contact-flows/language/document";
import { parseFlow } from "../../../../contact-flows/language/parse";
import { validate } from "../../../../contact-flows/language/validate/validate";
import { corpusFlows } from "../../../support/corpus";

const flows = corpusFlows().flatMap(({ name, text }): { name: string; document: FlowDocument }[] => {
  const { document } = parseFlow(text);
  return document === undefined ? [] : [{ name, document }];
});

test("no flow that the console published has an error", () => {
  const errors = flows
    .filter(({ name }) => name.endsWith("-console.json"))
    .flatMap(({ name, document }) => validate(document).map((finding) => ({ name, ...finding })))
    .filter(({ severity }) => severity === "error");

  expect(errors).toEqual([]);
});

test("a published flow keeps its peace with every rule that looks at one block", () => {
  const warnings = flows
    .flatMap(({ document }) => validate(document))
    .filter(({ rule }) => rule === "unknown-parameter" || rule === "required-errors" || rule === "action-type");

  expect(warnings).toEqual([]);
});
