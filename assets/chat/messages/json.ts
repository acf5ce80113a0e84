/** An object out of JSON, of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** What a text holds as JSON; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Others wrote it; what it is to mean then is for the caller to say.
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

/** The text, or an empty one where it is none. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
