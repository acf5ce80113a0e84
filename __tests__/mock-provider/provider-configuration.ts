import type { Place } from "./identity";
import type { ProviderDefaults } from "./plan";
import { isList, isValues, type Values } from "./wire";

/** What the mock uses of one provider block. */
export interface ProviderConfiguration {
  readonly place: Place;
  readonly defaults: ProviderDefaults;
}

/** Reads a provider block as Terraform sends it. Without a region it is us-east-1, without credentials nothing changes. */
export function readConfiguration(account: string, config: Values | null): ProviderConfiguration {
  const region = typeof config?.region === "string" ? config.region : "us-east-1";
  const blocks = isList(config?.default_tags) ? config.default_tags.filter(isValues) : [];
  const tags = blocks.map((block) => block.tags).filter(isValues);
  return { place: { account, region }, defaults: { region, tags: Object.assign({}, ...tags) as Values } };
}
