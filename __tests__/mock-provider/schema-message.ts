import { isWriteOnly } from "./plan";
import type { Block, ProviderSchemas } from "./schema-model";

const nestingModes = { single: "SINGLE", list: "LIST", set: "SET" } as const;

/** The schemas in the shape of the protocol's answer to GetSchema. */
export function schemaMessage(schemas: ProviderSchemas): Record<string, unknown> {
  return {
    provider: { version: 0, block: blockMessage(schemas.provider) },
    resource_schemas: schemaMap(schemas.resources),
    data_source_schemas: schemaMap(schemas.dataSources),
    diagnostics: [],
  };
}

function schemaMap(blocks: ReadonlyMap<string, Block>): Record<string, unknown> {
  return Object.fromEntries([...blocks].map(([type, block]) => [type, { version: 0, block: blockMessage(block) }]));
}

function blockMessage(block: Block): Record<string, unknown> {
  return {
    version: 0,
    attributes: Object.entries(block.attributes).map(([name, attribute]) => ({
      name,
      type: Buffer.from(JSON.stringify(attribute.type)),
      required: attribute.required,
      optional: attribute.optional,
      computed: attribute.computed,
      write_only: isWriteOnly(name, attribute),
    })),
    block_types: Object.entries(block.blocks).map(([name, nested]) => ({
      type_name: name,
      block: blockMessage(nested.block),
      nesting: nestingModes[nested.nesting],
      min_items: nested.minItems,
      max_items: nested.maxItems,
    })),
  };
}
