import type { JsonObject } from "../../language/document";
import type { Standing } from "../block";

/**
 * Keeps what a block did to the contact, with its parameters filled in, for tests to look at.
 *
 * @throws BlockFailure where a parameter is a reference to nothing.
 */
export function effectOf(at: Standing): JsonObject {
  const { parameters: written, action } = at.block;
  const entries = [...written.keys()].map((name) => [name, at.value(name) ?? null] as const);
  const parameters: JsonObject = Object.fromEntries(entries);
  at.contact.effects.push({ action: action.Type, parameters });
  return parameters;
}
