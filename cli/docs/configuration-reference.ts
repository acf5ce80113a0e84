import * as z from "zod";
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
  const type = schema.properties?.type;
  const constant = typeof type === "object" && typeof type.const === "string" ? type : undefined;
  const heading =
    constant === undefined ? [] : [`### ${title} of type \`${constant.const}\``, "", constant.description ?? "", ""];
  return [...heading, ...table("", schema)];
}

function table(prefix: string, schema: JsonSchema): readonly string[] {
  const rows = rowsOf(prefix, schema);
  return rows.length === 0 ? [] : ["| Setting | Type | Default | Meaning |", "| --- | --- | --- | --- |", ...rows, ""];
}

/** A row for each setting; those of objects and lists inside follow theirs. */
function rowsOf(prefix: string, schema: JsonSchema): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property !== "object" || (name === "type" && property.const !== undefined)) return [];
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
    const type = variant.properties?.type;
    const label = typeof type === "object" && typeof type.const === "string" ? `${path} (${type.const}).` : `${path}.`;
    return rowsOf(label, variant);
  });
}

function variants(schema: JsonSchema): readonly JsonSchema[] {
  const inner = (schema.oneOf ?? schema.anyOf ?? []).filter((variant) => typeof variant === "object");
  return inner.length === 0 ? [schema] : inner.flatMap(variants);
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  const types = variants(schema).flatMap(({ properties }) => {
    const type = properties?.type;
    return typeof type === "object" && typeof type.const === "string" ? [`\`${type.const}\``] : [];
  });
  if (types.length > 0) return `one of the types ${types.join(", ")}`;
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
