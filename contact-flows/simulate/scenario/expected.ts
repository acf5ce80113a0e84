/** What somebody is to say or hear: a part of it, upper and lower case and white space alike; or a pattern, as it is. */
export type Expected = string | RegExp;

/** Whether a text is, or holds, what was expected. */
export function fits(expected: Expected, text: string): boolean {
  if (typeof expected === "string") return plain(text).includes(plain(expected));
  // A pattern with `g` or `y` would go on where it stopped the last time.
  return new RegExp(expected.source, expected.flags.replaceAll(/[gy]/g, "")).test(text);
}

/** As a message shows it. */
export function shown(expected: Expected): string {
  return typeof expected === "string" ? JSON.stringify(expected) : String(expected);
}

/** The text that has most words of what was expected, and half of them at least: what the author may have meant. */
export function nearestText(expected: Expected, texts: readonly string[]): string | undefined {
  if (typeof expected !== "string") return undefined;
  const wanted = wordsOf(expected);
  let best: { readonly text: string; readonly share: number } | undefined;
  for (const text of texts) {
    const found = new Set(wordsOf(text));
    const share = wanted.filter((word) => found.has(word)).length / wanted.length;
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { text, share };
  }
  return best?.text;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
