/** One difference between two versions of a flow. */
export interface Change {
  /** "caller": the caller hears, is asked or is led differently; "behind": data, settings, limits, failure handling; "layout": names and places only. */
  readonly concerns: "caller" | "behind" | "layout";
  /** `Identifier` in the newer flow, in the older one when the block is gone; empty for the flow as a whole. */
  readonly block: string;
  /** A sentence for people. */
  readonly message: string;
}

/** First letter as at the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b and 3 more`: a list of which only the first few are named. */
export function listed(items: readonly string[], most = 4): string {
  const named = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return named.length < 2 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}
