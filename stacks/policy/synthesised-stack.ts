/** A JSON object as Terraform reads it. */
export type JsonObject = { readonly [key: string]: unknown };

/** A written exception: this resource does not follow this rule, and here is why. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
}

/** One `resource` block of a synthesised stack. */
export interface Resource {
  /** `type.name`, as Terraform prints it. */
  readonly address: string;
  readonly type: string;
  readonly name: string;
  /** Path of the construct that made it, e.g. `contact-center/storage/recordings/bucket`. */
  readonly path: string;
  /** Arguments in Terraform's names; strings still hold `${...}` references. */
  readonly body: JsonObject;
  readonly suppressions: readonly Suppression[];
}

/** One stack of `cdktf.out`, indexed for rules. */
export interface SynthesisedStack {
  readonly name: string;
  readonly json: JsonObject;
  readonly resources: readonly Resource[];
  /** The resources of any of these types, in the order of the JSON. */
  readonly ofType: (...types: readonly string[]) => readonly Resource[];
  /** The resources of `type` that refer to `target` anywhere in their arguments. */
  readonly referring: (type: string, target: Resource) => readonly Resource[];
}

/** True for a JSON object, false for arrays, strings and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A block argument as a list: Terraform JSON writes one block as an object or as a list of one. */
export function blocks(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/**
 * The `${...}` expressions of a text with their place, outermost only. Braces and quotes inside are balanced, because
 * `${aws_x.y.outputs["Arn"]}` and `${merge({a = 1}, aws_x.y.tags)}` are one expression each. `$${` is literal text.
 */
export function expressions(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf("${", from);
    if (start === -1) return found;
    const end = text[start - 1] === "$" ? start + 2 : endOfExpression(text, start + 2);
    if (text[start - 1] !== "$") found.push({ start, end });
    from = end;
  }
}

function endOfExpression(text: string, from: number): number {
  let depth = 1;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (quoted && text[at] === "\\") at += 1;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === "{") depth += 1;
    else if (!quoted && text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Addresses such as `aws_s3_bucket.logs` that occur in `${...}` references anywhere in the value. */
export function references(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of strings(value)) {
    for (const { start, end } of expressions(text)) {
      // A name may hold hyphens: the construct ids that cdktf makes names from do.
      for (const match of text.slice(start + 2, end).matchAll(/(?<![\w.-])(?:data\.)?[a-z]\w*\.[A-Za-z_][\w-]*/g)) {
        found.add(match[0]);
      }
    }
  }
  return found;
}

/** Every string in the value, however deep, keys left out. */
export function* strings(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* strings(item);
  else if (isObject(value)) for (const item of Object.values(value)) yield* strings(item);
}

/** Indexes the JSON of one stack, as `cdk.tf.json` or `TerraformStack.toTerraform()` gives it. */
export function readSynthesisedStack(name: string, json: JsonObject): SynthesisedStack {
  const resources: Resource[] = [];
  for (const [type, byName] of Object.entries(isObject(json.resource) ? json.resource : {})) {
    for (const [resourceName, body] of Object.entries(isObject(byName) ? byName : {})) {
      if (isObject(body)) resources.push(readResource(type, resourceName, body));
    }
  }
  const referred = new Map(resources.map((resource) => [resource.address, references(resource.body)]));
  return {
    name,
    json,
    resources,
    ofType: (...types) => resources.filter((resource) => types.includes(resource.type)),
    referring: (type, target) =>
      resources.filter(
        (resource) => resource.type === type && (referred.get(resource.address)?.has(target.address) ?? false),
      ),
  };
}

function readResource(type: string, name: string, body: JsonObject): Resource {
  const comment = isObject(body["//"]) ? body["//"] : {};
  const metadata = isObject(comment.metadata) ? comment.metadata : {};
  const { "//": _, ...rest } = body;
  return {
    address: `${type}.${name}`,
    type,
    name,
    path: typeof metadata.path === "string" ? metadata.path : name,
    body: rest,
    suppressions: Object.entries(isObject(comment.suppress) ? comment.suppress : {}).map(([rule, reason]) => ({
      rule,
      reason: String(reason),
    })),
  };
}
