import { alwaysForceNew, everyArgument, forceNewArguments, neverForceNew } from "./force-new";
import type { Attribute, Block, NestedBlock } from "./schema-model";
import { isList, isUnknown, isValues, sameValue, unknown, type Value, type Values } from "./wire";

/** What a plan needs to know about the provider's configuration. */
export interface ProviderDefaults {
  readonly region: string;
  readonly tags: Values;
}

/** A planned resource and the arguments whose change replaces it. */
export interface Planned {
  readonly state: Values | null;
  readonly requiresReplace: readonly string[];
}

/** Computed attributes that change with certain arguments; all others keep their value for a resource's whole life. */
const recomputed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  aws_cloudformation_stack: { outputs: ["template_body", "template_url", "parameters"] },
  aws_lambda_function: {
    last_modified: ["filename", "source_code_hash", "s3_key", "s3_object_version", "image_uri", "environment"],
  },
  aws_secretsmanager_secret_version: { version_id: ["secret_string", "secret_string_wo_version"] },
};

/**
 * Plans one resource.
 *
 * @param prior the resource as it is, null when it is new
 * @param proposed Terraform's own merge of configuration and prior state, null when it is to be deleted
 */
export function planChange(
  type: string,
  block: Block,
  prior: Values | null,
  proposed: Values | null,
  defaults: ProviderDefaults,
): Planned {
  if (proposed === null) return { state: null, requiresReplace: [] };
  const state = withDefaults(block, markUnknown(block, proposed, prior), prior, defaults);
  if (prior === null) return { state, requiresReplace: [] };
  const changed = Object.keys(state).filter((name) => !sameValue(prior[name], state[name]));
  const outdated = Object.entries(recomputed[type] ?? {})
    .filter(([, causes]) => causes.some((cause) => changed.includes(cause)))
    .map(([name]) => [name, unknown] as const);
  return {
    state: { ...state, ...Object.fromEntries(outdated) },
    requiresReplace: changed.filter((name) => forcesNew(type, block, name)),
  };
}

/** Makes unknown what only AWS can say: computed attributes without a value, inside new nested blocks too. */
export function markUnknown(block: Block, values: Values, prior: Values | null): Values {
  const marked: Record<string, Value> = { ...values };
  for (const [name, attribute] of Object.entries(block.attributes)) {
    if (isWriteOnly(name, attribute)) marked[name] = null;
    // A null that was already there came from a state of another origin: planning it anew would show in every plan.
    else if (attribute.computed && values[name] === null && prior === null) marked[name] = unknown;
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    const value = values[name];
    const before = prior?.[name];
    if (isList(value)) {
      marked[name] = value.map((item, index) => {
        const known = counterpart(nested, item, index, isList(before) ? before : []);
        return isValues(item) ? markUnknown(nested.block, item, known) : item;
      });
    } else if (isValues(value)) marked[name] = markUnknown(nested.block, value, isValues(before) ? before : null);
  }
  return marked;
}

/** The block of the prior state that a planned one continues. A set has no order: there only an equal one counts. */
function counterpart(nested: NestedBlock, item: Value, index: number, before: readonly Value[]): Values | null {
  const found = nested.nesting === "set" ? before.find((candidate) => sameValue(candidate, item)) : before[index];
  return isValues(found) ? found : null;
}

/** Write-only arguments are sent to AWS and never stored; the provider names them all alike. */
export function isWriteOnly(name: string, attribute: Attribute): boolean {
  return name.endsWith("_wo") && !attribute.computed;
}

function withDefaults(block: Block, planned: Values, prior: Values | null, defaults: ProviderDefaults): Values {
  const state: Record<string, Value> = { ...planned };
  if (block.attributes.region !== undefined && prior === null && isUnknown(planned.region))
    state.region = defaults.region;
  if (block.attributes.tags_all !== undefined && block.attributes.tags !== undefined) {
    const tags = planned.tags ?? null;
    state.tags_all = isUnknown(tags) ? unknown : { ...defaults.tags, ...(isValues(tags) ? tags : {}) };
  }
  return state;
}

function forcesNew(type: string, block: Block, name: string): boolean {
  if (neverForceNew.includes(name)) return false;
  const attribute = block.attributes[name];
  const isArgument = attribute === undefined || attribute.required || attribute.optional;
  const names = forceNewArguments[type] ?? [];
  return isArgument && [...alwaysForceNew, ...names].some((entry) => entry === name || entry === everyArgument);
}
