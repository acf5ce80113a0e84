import type { Patterns } from "./aws-values/pattern";
import { stackOutputs } from "./cloudformation";
import type { Identity } from "./identity";
import { expand } from "./patterns";
import type { Block, ValueType } from "./schema-model";
import { isList, isUnknown, isValues, type Value, type Values } from "./wire";

/** What a computed attribute without a pattern gets, by the end of its name. */
const patternsByName: readonly (readonly [RegExp, string])[] = [
  [/^arn$|_arn$/, "arn:aws:{service}:{region}:{account}:{kind}/{uuid}"],
  [/^(account|owner|registry)_id$|^owner$/, "{account}"],
  [/^region$/, "{region}"],
  [/^name$/, "{name}"],
  [/(^|_)id$/, "{uuid}"],
  [/(url|endpoint|domain_name)$/, "https://{lower:10}.{service}.{region}.amazonaws.com"],
  [/(_date|_time|_at)$/, "2026-01-01T00:00:00Z"],
  [/^(status|state)$/, "ACTIVE"],
];

/**
 * Replaces what is not known yet by what AWS would answer.
 *
 * @param values a planned resource, or a data source's configuration with its computed attributes made unknown
 */
export function fillComputed(block: Block, values: Values, identity: Identity, patterns: Patterns): Values {
  const filled: Record<string, Value> = { ...values };
  const pending = new Set<string>();

  function attribute(name: string): string | undefined {
    resolve(name);
    const value = filled[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  }

  function resolve(name: string): void {
    const type = block.attributes[name]?.type;
    // A pattern that leads back to itself ends here, with the value left out.
    if (type === undefined || !isUnknown(filled[name]) || pending.has(name)) return;
    pending.add(name);
    filled[name] = computedValue(name, type, identity, patterns[name], attribute);
  }

  for (const name of Object.keys(block.attributes)) resolve(name);
  for (const [name, nested] of Object.entries(block.blocks)) {
    // A nested block's ARNs are those of other resources: never this one's, hence no patterns.
    const fill = (item: Value): Value => (isValues(item) ? fillComputed(nested.block, item, identity, {}) : item);
    const value = filled[name];
    if (isList(value)) filled[name] = value.map(fill);
    else if (isValues(value)) filled[name] = fill(value);
  }
  return filled;
}

function computedValue(
  name: string,
  type: ValueType,
  identity: Identity,
  pattern: string | undefined,
  attribute: (name: string) => string | undefined,
): Value {
  if (identity.type === "aws_cloudformation_stack" && name === "outputs") return stackOutputs(identity);
  if (typeof type !== "string")
    return pattern === undefined ? emptyCollection(type) : (JSON.parse(expand(pattern, identity, attribute)) as Value);
  if (type === "bool") return pattern === "true";
  if (type === "number") return pattern === undefined ? 0 : Number(expand(pattern, identity, attribute));
  if (type === "dynamic") return null;
  return expand(pattern ?? fallbackPattern(name, identity), identity, attribute);
}

function emptyCollection(type: Exclude<ValueType, string>): Value {
  if (type[0] === "list" || type[0] === "set") return [];
  if (type[0] === "map") return {};
  return Object.fromEntries(Object.keys(type[1]).map((field) => [field, null]));
}

function fallbackPattern(name: string, identity: Identity): string {
  const [, service = "aws", ...kind] = identity.type.split("_");
  const pattern = patternsByName.find(([suffix]) => suffix.test(name))?.[1] ?? "";
  return pattern.replace("{service}", service).replace("{kind}", kind.join("-"));
}
