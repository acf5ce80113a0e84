import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { contactFlow, type FlowDefinition } from "../../contact-flows/language/build/contact-flow";
import { fixedIds } from "../../contact-flows/language/build/write";
import { lambda, queue } from "../../contact-flows/language/resources";
import { dictionary } from "../../contact-flows/language/texts";
import { validate } from "../../contact-flows/language/validate/validate";
import { contact } from "../../contact-flows/language/values";
import { fencesOf } from "../docs/markdown";

/** The code without its imports, and the names that it imports, which are all there, where it says. */
function withoutImports(code: string): readonly [string, readonly string[]] {
  const statement = /^import \{ (.*) \} from "(.*)";\n/gm;
  const names = [...code.matchAll(statement)].flatMap(([, list = "", path = ""]) => {
    const module = require(join(__dirname, "../../contact-flows/flows", path)) as object;
    return list.split(", ").filter((name) => name in module);
  });
  return [code.replace(statement, ""), names.sort()];
}

test("the flow that the guide tells can be written, and nothing is found in it", () => {
  const guide = readFileSync(join(__dirname, "../../docs/guide/writing-flows.md"), "utf8");
  const [story] = fencesOf(guide).filter(({ info }) => info === "ts flow");
  const scope = { contactFlow, dictionary, lambda, queue, contact };

  const [body = "", imports] = withoutImports(story?.body ?? "");

  expect(imports).toEqual(Object.keys(scope).sort());
  const definition = runInNewContext(`${body}; orderLine`, scope) as FlowDefinition;
  const document = definition.build({ languages: ["en-GB", "de-DE"] }).document({ resolve: fixedIds });

  expect(document.Actions.length).toBeGreaterThan(20);
  expect(validate(document, { type: "CONTACT_FLOW" })).toEqual([]);
});
