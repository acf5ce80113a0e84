import { loadContactCenter } from "../../config/load";
import { architecture } from "./architecture";
import { configurationReference, configurationSchema } from "./configuration-reference";
import { flowRuleReference } from "./flow-rules";
import { flowPages } from "./flows";
import { policyReference } from "./policy-reference";

/** Where all documents stand that are made, and no other. */
export const generatedFolder = "docs/generated";

/** Every document that is made and not written: its path below the project, and its text. */
export async function generatedDocuments(): Promise<ReadonlyMap<string, string>> {
  const example = loadContactCenter("example");
  return new Map([
    ["docs/generated/configuration.md", configurationReference()],
    ["docs/generated/configuration.schema.json", configurationSchema()],
    ["docs/generated/flow-rules.md", flowRuleReference()],
    ["docs/generated/policy.md", policyReference()],
    ["docs/generated/architecture.svg", await architecture(example)],
    ...(await flowPages(example)),
  ]);
}
