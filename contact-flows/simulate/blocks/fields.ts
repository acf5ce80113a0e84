import type { JsonObject, JsonValue } from "../../language/document";

/** The members of a map; none of anything else. */
export function fieldsOf(value: JsonValue | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
