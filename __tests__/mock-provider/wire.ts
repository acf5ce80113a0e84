import { decode, ExtData, encode } from "@msgpack/msgpack";
import { type Block, holdsDynamic, objectType } from "./schema-model";

/** An object of Terraform values keyed by attribute name. */
export interface Values {
  readonly [name: string]: Value;
}

/** A Terraform value as it travels: plain data, `ExtData` for "known after apply", bytes inside a dynamic value. */
export type Value = null | boolean | number | string | ExtData | Uint8Array | readonly Value[] | Values;

/** The field pair in which the protocol carries a value. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

/** "Known after apply": message pack extension 0. */
export const unknown = new ExtData(0, new Uint8Array([0]));

/** Whether a value is not known yet. Extension 12 is an unknown that says a little, e.g. "not null". */
export function isUnknown(value: Value | undefined): value is ExtData {
  return value instanceof ExtData;
}

/** Whether a value is an object or a map. */
export function isValues(value: Value | undefined): value is Values {
  return typeof value === "object" && value !== null && !isUnknown(value) && !isList(value) && !isBytes(value);
}

/** Whether a value is a list, a set or a tuple. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value, or any part of it, is not known yet. */
export function holdsUnknown(value: Value | undefined): boolean {
  if (isUnknown(value)) return true;
  if (isList(value)) return value.some(holdsUnknown);
  return isValues(value) && Object.values(value).some(holdsUnknown);
}

/** Whether two values are the same; anything unknown differs from everything else. */
export function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  if (isUnknown(left) || isUnknown(right)) return isUnknown(left) && isUnknown(right);
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => sameValue(item, right[index]));
  }
  if (isValues(left) && isValues(right)) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].every((name) => sameValue(left[name], right[name]));
  }
  if (isBytes(left) && isBytes(right)) return Buffer.compare(left, right) === 0;
  return left === right;
}

/** The object in a message field; null stands for "does not exist", as in the prior state of a new resource. */
export function readValues(message: DynamicValue | null | undefined): Values | null {
  if (message?.msgpack === undefined || message.msgpack.length === 0) return null;
  const value = decode(message.msgpack) as Value;
  return isValues(value) ? value : null;
}

/** The message field that carries an object, or the null of a deleted resource. */
export function writeValues(values: Values | null): DynamicValue {
  return { msgpack: encode(values) };
}

/**
 * A state file's JSON object cut to a schema: attributes the schema lacks are dropped and missing ones are null,
 * so that a state written with a wider schema (the real provider's, or a hand-written one) can still be read.
 */
export function conform(block: Block, state: Values): Values {
  const values: Record<string, Value> = {};
  for (const name of Object.keys(block.attributes)) values[name] = state[name] ?? null;
  for (const [name, nested] of Object.entries(block.blocks)) {
    const value = state[name];
    // Blocks with a part of any type travel as one value of any type, with the type written beside it.
    if (holdsDynamic(objectType(nested.block))) values[name] = value ?? null;
    else if (nested.nesting === "single") values[name] = isValues(value) ? conform(nested.block, value) : null;
    else values[name] = isList(value) ? value.filter(isValues).map((item) => conform(nested.block, item)) : [];
  }
  return values;
}

function isBytes(value: Value | undefined): value is Uint8Array {
  return value instanceof Uint8Array;
}
