import {
  blocks,
  isObject,
  type JsonObject,
  type Resource,
  references,
  type SynthesisedStack,
} from "./synthesised-stack";

/** The argument that AWS knows a resource by, where it is not `name`. */
const nameArguments: Readonly<Record<string, string>> = {
  aws_cloudwatch_metric_alarm: "alarm_name",
  aws_connect_instance: "instance_alias",
  aws_lambda_function: "function_name",
  aws_s3_bucket: "bucket",
};

/**
 * The value of an argument inside nested blocks; of a list of blocks the first, because Terraform writes a single block
 * either way.
 *
 * @example valueAt(body, "versioning_configuration.status")
 */
export function valueAt(body: JsonObject, path: string): unknown {
  let value: unknown = body;
  for (const key of path.split(".")) {
    const block: unknown = Array.isArray(value) ? value[0] : value;
    if (!isObject(block)) return undefined;
    value = block[key];
  }
  return value;
}

/** Every block of an argument, e.g. all `rule` blocks; an empty list where there is none. */
export function blocksAt(body: JsonObject, path: string): readonly JsonObject[] {
  return blocks(valueAt(body, path));
}

/** True where the value names the resource: by a `${type.name...}` reference, or literally by its name in AWS. */
export function refersTo(value: unknown, target: Resource): boolean {
  const name = target.body[nameArguments[target.type] ?? "name"];
  return references(value).has(target.address) || (typeof name === "string" && value === name);
}

/**
 * The resources of `type` that are about `target`, i.e. whose `argument` names it. A bucket's logging resource refers to
 * two buckets, so it matters through which argument.
 */
export function companions(
  stack: SynthesisedStack,
  type: string,
  argument: string,
  target: Resource,
): readonly Resource[] {
  return stack.ofType(type).filter(({ body }) => refersTo(valueAt(body, argument), target));
}

/** True for a string that says something, be it a literal or a reference. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
