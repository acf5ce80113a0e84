import type { JsonObject, JsonValue } from "../document";

/** The values of parameters by their paths, as in the catalogue but with places of arrays: `Messages[0].Text`. */
export function leavesOf(parameters: JsonObject): ReadonlyMap<string, JsonValue> {
  const leaves = new Map<string, JsonValue>();
  collect(parameters, "", leaves);
  return leaves;
}

function collect(value: JsonValue, path: string, leaves: Map<string, JsonValue>): void {
  if (typeof value !== "object" || value === null) {
    leaves.set(path, value);
    return;
  }
  const entries: readonly [string, JsonValue][] = Array.isArray(value)
    ? value.map((inner: JsonValue, index): [string, JsonValue] => [`${path}[${index}]`, inner])
    : Object.entries(value as JsonObject).map(([key, inner]) => [path === "" ? key : `${path}.${key}`, inner]);
  // An empty list or object says something, too, except as the parameters as a whole.
  if (entries.length === 0 && path !== "") leaves.set(path, value);
  for (const [inner, entry] of entries) collect(entry, inner, leaves);
}
