import * as z from "zod";
import { discriminatorOf } from "../../config/discriminator";
import { contactCenterSchema } from "../../config/schema";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of an environment, for editors and for tools in other languages. */
export function configurationSchema(): string {
  const schema = {
    ...z.toJSONSchema(contactCenterSchema, { io: "input" }),
    title: "Switchboard contact center",
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Every setting with its type, default, limits and meaning, section by section. */
export function configurationReference(): string {
  const schema = z.toJSONSchema(contactCenterSchema, { io: "input" });
  const sections = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    typeof property === "object" && isSection(property) ? [section(name, property)] : [],
  );
  return [
    "# Configuration",
    "",
    "<!-- Made by `npm run docs` from config/schema.ts. Change it there. -->",
    "",
    "An environment is one file, `config/environments/<name>.ts`, that exports `defineContactCenter({ ... })`.",
    "[example.ts](../../config/environments/example.ts) is complete and commented, [minimal.ts](../../config/environments/minimal.ts)",
    "shows how little is needed. Editors complete every setting; [configuration.schema.json](configuration.schema.json) says",
    "the same as JSON Schema. What one section says of another (a queue names opening hours that exist, names are unique,",
    "no circle leads from a queue through its quick connects back to it) is checked when the file is loaded.",
    "",
    "## The environment",
    "",
    ...table("", schema),
    ...sections.flat(),
  ].join("\n");
}

function isSection(schema: JsonSchema): boolean {
  return variants(schema).some(
    ({ properties, additionalProperties }) => properties !== undefined || typeof additionalProperties === "object",
  );
}

function section(name: string, schema: JsonSchema): readonly string[] {
  const tables = variants(schema).flatMap((variant) => variantSection(name, variant));
  return tables.length === 0 ? [] : [`## ${name}`, "", schema.description ?? "", "", ...tables];
}

function variantSection(name: string, schema: JsonSchema): readonly string[] {
  const entry = schema.additionalProperties;
  if (typeof entry === "object") {
    return variants(entry).flatMap((variant) => titled(`\`${name}.<key>\``, variant));
  }
  return titled(`\`${name}\``, schema);
}

function titled(title: string, schema: JsonSchema): readonly string[] {
  const variant = discriminatorOf(schema);
  const chosen = variant && schema.properties?.[variant.setting];
  const meaning = typeof chosen === "object" ? (chosen.description ?? "") : "";
  const heading =
    variant === undefined ? [] : [`### ${title} of ${variant.setting} \`${variant.name}\``, "", meaning, ""];
  return [...heading, ...table("", schema)];
}

function table(prefix: string, schema: JsonSchema): readonly string[] {
  const rows = rowsOf(prefix, schema);
  return rows.length === 0 ? [] : ["| Setting | Type | Default | Meaning |", "| --- | --- | --- | --- |", ...rows, ""];
}

/** A row for each setting; those of objects and lists inside follow theirs. What chooses a variant stands in its label. */
function rowsOf(prefix: string, schema: JsonSchema): readonly string[] {
  const chosenBy = discriminatorOf(schema)?.setting;
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property !== "object" || name === chosenBy) return [];
    const path = `${prefix}${name}`;
    const required = schema.required?.includes(name) ?? false;
    const row = `| \`${path}\` | ${cell(typeOf(property))} | ${cell(defaultOf(property, required))} | ${cell(property.description ?? "")} |`;
    return prefix === "" && isSection(property) && schema.properties?.hours !== undefined
      ? [row]
      : [row, ...inside(path, property)];
  });
}

function inside(path: string, schema: JsonSchema): readonly string[] {
  const items = typeof schema.items === "object" && !Array.isArray(schema.items) ? schema.items : undefined;
  if (items !== undefined) return rowsOf(`${path}[].`, items);
  return variants(schema).flatMap((variant) => {
    const chosen = discriminatorOf(variant);
    if (chosen === undefined) return rowsOf(`${path}.`, variant);
    const label = `${path} (${chosen.name})`;
    const property = variant.properties?.[chosen.setting];
    const meaning = typeof property === "object" ? cell(property.description ?? "") : "";
    // Only the outermost union of a section has headings: here, what a variant means would be told nowhere else.
    return [`| \`${label}\` | ${chosen.setting} \`${chosen.name}\` | | ${meaning} |`, ...rowsOf(`${label}.`, variant)];
  });
}

function variants(schema: JsonSchema): readonly JsonSchema[] {
  const inner = (schema.oneOf ?? schema.anyOf ?? []).filter((variant) => typeof variant === "object");
  return inner.length === 0 ? [schema] : inner.flatMap(variants);
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (typeof schema.const === "string") return `\`${JSON.stringify(schema.const)}\``;
  const chosen = variants(schema).flatMap((variant) => discriminatorOf(variant) ?? []);
  if (chosen.length > 0) {
    return `one of the ${chosen[0]?.setting}s ${chosen.map(({ name }) => `\`${name}\``).join(", ")}`.replace(
      "bys",
      "ways",
    );
  }
  const kinds = variants(schema);
  if (kinds.length > 1) return kinds.map(typeOf).join(", or ");
  if (schema.type === "array") return `list${bounds(schema.minItems, schema.maxItems, " entries")}`;
  if (schema.type === "string")
    return `text${bounds(schema.minLength, schema.maxLength, " characters")}${formOf(schema)}`;
  if (schema.type === "integer") return `whole number${bounds(schema.minimum, schema.maximum, "")}`;
  if (schema.type === "boolean") return "true or false";
  return typeof schema.additionalProperties === "object" ? "entries by key" : "settings";
}

function formOf(schema: JsonSchema): string {
  const form = schema["x-form"] ?? schema.format;
  return typeof form === "string" ? ` (${form})` : "";
}

function bounds(min: number | undefined, max: number | undefined, unit: string): string {
  if (max === undefined) return (min ?? 0) <= 1 ? "" : `, at least ${min}${unit}`;
  return min === max ? `, ${max}${unit}` : `, ${min ?? 0} to ${max}${unit}`;
}

function defaultOf(schema: JsonSchema, required: boolean): string {
  if (schema.default !== undefined) return `\`${JSON.stringify(schema.default)}\``;
  return required ? "**required**" : "";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
