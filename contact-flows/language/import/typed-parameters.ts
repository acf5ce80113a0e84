import { specOf } from "../catalogue/catalogue";
import type { ParameterSpec } from "../catalogue/spec";
import type { JsonObject, JsonValue } from "../document";
import { isReference } from "../references";
import { isResource } from "../resources";
import type { Block } from "./block";
import type { ResourceBook } from "./resources";
import { type Argument, json, list, object } from "./statement";

/**
 * The parameters of a block as `do` takes them; undefined where its types refuse them. What is refused here is what
 * `ParametersOf` (build/parameters.ts) refuses: the two have to stay alike.
 */
export function typedParameters({ id, type, parameters }: Block, resources: ResourceBook): Argument | undefined {
  const spec = specOf(type);
  return spec === undefined
    ? undefined
    : members(parameters, { specs: new Map(Object.entries(spec.parameters)), block: id, path: [] }, resources);
}

interface Place {
  /** What may stand here and below: paths without what leads here. */
  readonly specs: ReadonlyMap<string, ParameterSpec>;
  readonly block: string;
  readonly path: readonly string[];
}

function members(value: JsonValue, place: Place, resources: ResourceBook): Argument | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const heads = new Set([...place.specs.keys()].map((path) => (path.split(".")[0] ?? "").replace("[]", "")));
  const missing = [...place.specs].some(
    ([path, { required }]) => required === true && heads.has(path) && !Object.hasOwn(value, path),
  );
  if (missing) return undefined;
  const entries = Object.entries(value).map(([key, inner]) => {
    const typed = heads.has(key) ? member(inner, key, place, resources) : undefined;
    return [key, typed] as const;
  });
  return all(entries);
}

function member(value: JsonValue, key: string, place: Place, resources: ResourceBook): Argument | undefined {
  const inner: Place = { ...place, specs: below(place.specs, `${key}.`), path: [...place.path, key] };
  const own = place.specs.get(key);
  if (own === undefined) return members(value, inner, resources);
  switch (own.type) {
    case "integerString":
      return typeof value === "string" || typeof value === "number" ? scalar(value) : undefined;
    case "string":
      if (typeof value !== "string") return undefined;
      if (own.values !== undefined) {
        if (own.values.includes(value)) return json(value);
        return own.dynamic !== undefined && isReference(value) ? scalar(value) : undefined;
      }
      return named(value, inner, resources);
    case "array":
      return elements(value, own, { ...inner, specs: below(place.specs, `${key}[].`) }, resources);
    case "object":
      return inner.specs.size > 0 ? members(value, inner, resources) : map(value, own, inner, resources);
    case "map":
      return map(value, own, inner, resources);
    default:
      return free(value);
  }
}

function elements(value: JsonValue, own: ParameterSpec, inner: Place, resources: ResourceBook): Argument | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item: JsonValue) => {
    if (own.values !== undefined) return typeof item === "string" && own.values.includes(item) ? json(item) : undefined;
    return inner.specs.size === 0 ? free(item) : members(item, inner, resources);
  });
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length ? list(known) : undefined;
}

function map(value: JsonValue, { keys }: ParameterSpec, inner: Place, resources: ResourceBook): Argument | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (keys !== undefined && Object.keys(value).some((key) => !keys.includes(key))) return undefined;
  const flows = inner.path.at(-1) === "EventHooks";
  return all(
    Object.entries(value).map(([key, item]) => {
      const hook = flows ? resources.find(inner.block, [...inner.path, key], item, "flow") : undefined;
      return [key, hook === undefined ? free(item) : { is: "resource", resource: hook }] as const;
    }),
  );
}

/** Anything, but for what the builder would take for a resource. */
export function free(value: JsonValue): Argument | undefined {
  if (typeof value === "string") return scalar(value);
  if (typeof value !== "object" || value === null) return json(value);
  if (isResource(value)) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item: JsonValue) => free(item)).filter((item) => item !== undefined);
    return items.length === value.length ? list(items) : undefined;
  }
  return all(Object.entries(value as JsonObject).map(([key, inner]) => [key, free(inner)] as const));
}

/** A text, or the reference that it is. */
export function scalar(value: string | number): Argument {
  return typeof value === "string" && isReference(value) ? { is: "value", path: value } : json(value);
}

function named(value: string, { block, path }: Place, resources: ResourceBook): Argument {
  const resource = resources.find(block, path, value);
  return resource === undefined ? scalar(value) : { is: "resource", resource };
}

function below(specs: Place["specs"], prefix: string): Place["specs"] {
  return new Map(
    [...specs].flatMap(([path, spec]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), spec] as const] : [])),
  );
}

function all(entries: readonly (readonly [string, Argument | undefined])[]): Argument | undefined {
  const known = entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return known.length === entries.length ? object(known) : undefined;
}
