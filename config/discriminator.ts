import type * as z from "zod";

/**
 * The setting of one value by which a variant of a union is told from the others, and that value; undefined for a schema
 * that is no variant.
 *
 * @example discriminatorOf({ properties: { provider: { const: "pinpoint" } } }) // { setting: "provider", name: "pinpoint" }
 */
export function discriminatorOf({ properties = {} }: z.core.JSONSchema.BaseSchema): Discriminator | undefined {
  for (const [setting, property] of Object.entries(properties)) {
    if (typeof property === "object" && typeof property.const === "string") return { setting, name: property.const };
  }
  return undefined;
}

export interface Discriminator {
  readonly setting: string;
  readonly name: string;
}
