import { specOf } from "../catalogue/catalogue";

/**
 * Parameters with whole numbers as the texts that the service takes them as. Numbers where the inside is free, as in a
 * module's input, stay numbers.
 */
export function plainParameters(
  type: string,
  parameters: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const spec = specOf(type);
  if (spec === undefined) return parameters;
  const plain = (value: unknown, path: string): unknown => {
    if (typeof value === "number") return spec.parameters[path]?.type === "integerString" ? String(value) : value;
    if (Array.isArray(value)) return value.map((item) => plain(item, `${path}[]`));
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return members(value as Readonly<Record<string, unknown>>, `${path}.`);
  };
  const members = (value: Readonly<Record<string, unknown>>, prefix: string) =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner, prefix + key)]])),
    );
  return members(parameters, "");
}
