import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** What an item holds here: texts and numbers, nothing nested. */
export type FlatFields = Readonly<Record<string, string | number | undefined>>;

/** Fields as DynamoDB takes them; those without a value are left out. */
export function itemOf(fields: FlatFields): Record<string, AttributeValue> {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    present.map(([name, value]) => [name, typeof value === "number" ? { N: String(value) } : { S: String(value) }]),
  );
}

/** An item as clients and streams give it, of which only texts and numbers are looked at. */
export type ItemFields = Readonly<Record<string, { readonly S?: string | undefined; readonly N?: string | undefined }>>;

/** The fields of an item; a value of another kind is left out, so that a schema can miss it. */
export function fieldsOf(item: ItemFields): Record<string, string | number> {
  const fields = Object.entries(item).flatMap(([name, { S, N }]): [string, string | number][] =>
    S !== undefined ? [[name, S]] : N !== undefined ? [[name, Number(N)]] : [],
  );
  return Object.fromEntries(fields);
}
