import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { contactFlow, type FlowDefinition } from "../../contact-flows/language/build/contact-flow";
import { fixedIds } from "../../contact-flows/language/build/write";
import { hours, lambda, queue } from "../../contact-flows/language/resources";
import { dictionary } from "../../contact-flows/language/texts";
import { validate } from "../../contact-flows/language/validate/validate";
import { contact } from "../../contact-flows/language/values";
import { fencesOf } from "../docs/markdown";

test("the flow that the guide tells can be written, and nothing is found in it", () => {
  const guide = readFileSync(join(__dirname, "../../docs/guide/writing-flows.md"), "utf8");
  const [story] = fencesOf(guide).filter(({ info }) => info === "ts flow");
  const scope = { contactFlow, dictionary, hours, lambda, queue, contact };

  const definition = runInNewContext(`${story?.body}; orderLine`, scope) as FlowDefinition;
  const document = definition.build({ languages: ["en-GB", "de-DE"] }).document({ resolve: fixedIds });

  expect(document.Actions.length).toBeGreaterThan(20);
  expect(validate(document, { type: "CONTACT_FLOW" })).toEqual([]);
});
