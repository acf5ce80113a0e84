/** A record with the same keys and other values. */
export function mapEntries<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (key: string, value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(key, value)]));
}

/**
 * The value of a key that the configuration has proved to exist.
 *
 * @throws RangeError where it does not: a bug, since `config/relations/references.ts` checks every key.
 */
export function lookUp<Value>(record: Readonly<Record<string, Value>>, key: string): Value {
  const value = record[key];
  if (value === undefined) throw new RangeError(`${JSON.stringify(key)} is none of ${Object.keys(record).join(", ")}`);
  return value;
}
