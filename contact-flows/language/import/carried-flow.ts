import type { FlowDefinition } from "../build/contact-flow";
import type { Action, FlowDocument, FlowType, JsonObject, JsonValue } from "../document";

/**
 * A flow that the language cannot tell, such as one in which two blocks share an identifier, carried as it was
 * exported. It names no resources: what it refers to stands in it by id.
 */
export function carriedFlow(name: string, type: FlowType, exported: JsonObject): FlowDefinition {
  // It came from a document; foreign members, which the type does not have, are why it is carried.
  const document = exported as unknown as FlowDocument;
  const description = document.Metadata?.description;
  const built = {
    name,
    type,
    description: typeof description === "string" ? description : undefined,
    contract: undefined,
    resources: [],
    document: () => document,
  };
  return { name, type, build: () => built };
}

/** Actions that nothing leads to, or that no step can write, as they were exported, with all their members. */
export function carriedActions(exported: readonly JsonValue[]): readonly Action[] {
  return exported as unknown as readonly Action[];
}
