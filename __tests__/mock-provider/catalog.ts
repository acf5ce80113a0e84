import { type ExtraSchemas, extraSchemas } from "./extra-schemas";
import { deriveSchema } from "./schema";
import type { Block, ProviderSchemas } from "./schema-model";
import { scanTypes, type UsedTypes } from "./type-scan";

/** Which types the provider knows. Types named here are known from the start, those in folders once Terraform asks. */
export interface CatalogOptions {
  readonly resourceTypes?: readonly string[];
  readonly dataSourceTypes?: readonly string[];
  /** Folders with synthesised stacks or state files; read again whenever Terraform asks for the schema. */
  readonly folders?: readonly string[];
  readonly extraSchemas?: ExtraSchemas;
}

/** The schemas of the types in use. A type the bindings lack is left out, so that Terraform reports it itself. */
export class Catalog {
  private readonly used: UsedTypes;
  private readonly extra: Required<ExtraSchemas>;

  public constructor(private readonly options: CatalogOptions) {
    this.used = { resources: new Set(options.resourceTypes), dataSources: new Set(options.dataSourceTypes) };
    this.extra = {
      resources: { ...extraSchemas.resources, ...options.extraSchemas?.resources },
      dataSources: { ...extraSchemas.dataSources, ...options.extraSchemas?.dataSources },
    };
  }

  /** Every schema in use now. */
  public schemas(): ProviderSchemas {
    scanTypes(this.options.folders ?? [], this.used);
    return {
      provider: this.provider(),
      resources: present(this.used.resources, (type) => this.findResource(type)),
      dataSources: present(this.used.dataSources, (type) => this.findDataSource(type)),
    };
  }

  public provider(): Block {
    return deriveSchema("provider", "aws") ?? missing("the aws provider");
  }

  public resource(type: string): Block {
    return this.findResource(type) ?? missing(type);
  }

  public dataSource(type: string): Block {
    return this.findDataSource(type) ?? missing(`data ${type}`);
  }

  private findResource(type: string): Block | undefined {
    return this.extra.resources[type] ?? deriveSchema("resource", type);
  }

  private findDataSource(type: string): Block | undefined {
    return this.extra.dataSources[type] ?? deriveSchema("data", type);
  }
}

function present(types: Iterable<string>, find: (type: string) => Block | undefined): Map<string, Block> {
  const found = new Map<string, Block>();
  for (const type of [...types].sort()) {
    const block = find(type);
    if (block !== undefined) found.set(type, block);
  }
  return found;
}

function missing(what: string): never {
  throw new Error(`The installed bindings do not describe ${what}; register it in extra-schemas.ts.`);
}
