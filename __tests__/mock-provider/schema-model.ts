/** A type in Terraform's own JSON notation, e.g. `["list", "string"]`; `dynamic` stands for "any type". */
export type ValueType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", ValueType]
  | readonly ["object", Readonly<Record<string, ValueType>>];

/** One argument or exported attribute. */
export interface Attribute {
  readonly type: ValueType;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
}

/** A nested block; `single` is only used by `timeouts`. `maxItems` 0 means unlimited. */
export interface NestedBlock {
  readonly block: Block;
  readonly nesting: "single" | "list" | "set";
  readonly minItems: number;
  readonly maxItems: number;
}

/** The schema of a resource, a data source, the provider or a nested block, keyed by Terraform's snake_case names. */
export interface Block {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly blocks: Readonly<Record<string, NestedBlock>>;
}

/** The schemas the provider offers. Resource and data source types may share a name, so they are apart. */
export interface ProviderSchemas {
  readonly provider: Block;
  readonly resources: ReadonlyMap<string, Block>;
  readonly dataSources: ReadonlyMap<string, Block>;
}

/** The object type that holds the values of a block, nested blocks included. */
export function objectType(block: Block): ValueType {
  const fields: Record<string, ValueType> = {};
  for (const [name, attribute] of Object.entries(block.attributes)) fields[name] = attribute.type;
  for (const [name, nested] of Object.entries(block.blocks)) {
    const inner = objectType(nested.block);
    fields[name] = nested.nesting === "single" ? inner : [nested.nesting, inner];
  }
  return ["object", fields];
}

/** Whether a value of this type may hold a part of any type; Terraform forbids that inside a set. */
export function holdsDynamic(type: ValueType): boolean {
  if (typeof type === "string") return type === "dynamic";
  return type[0] === "object" ? Object.values(type[1]).some(holdsDynamic) : holdsDynamic(type[1]);
}
