import { Value } from "./values";

/** The words of a text in one language. */
export interface Wording {
  /** `ssml`: speech with markup, which only voice understands. */
  readonly form: "plain" | "ssml";
  readonly parts: readonly (string | Value)[];
}

/**
 * Words one after the other. Where some have markup all become one `<speak>` element: plain words are escaped, and what
 * has markup is put in without a `<speak>` of its own.
 *
 * @throws RangeError where markup is a value, of which only the running flow knows what stands in it.
 */
export function assembled(pieces: readonly Wording[]): Wording {
  const [only, another] = pieces;
  if (only !== undefined && another === undefined) return only;
  if (pieces.every(({ form }) => form === "plain"))
    return { form: "plain", parts: pieces.flatMap(({ parts }) => parts) };
  return { form: "ssml", parts: ["<speak>", ...pieces.flatMap(insideMarkup), "</speak>"] };
}

/** Words as they stand inside of markup. A value stays what it is: what it holds is not known here. */
export function insideMarkup({ form, parts }: Wording): readonly (string | Value)[] {
  if (form === "plain") return parts.map((part) => (part instanceof Value ? part : escapeMarkup(part)));
  const last = parts.length - 1;
  return parts.map((part, at) => {
    if (part instanceof Value) {
      if (last === 0) throw new RangeError(`holds ${part.path}, markup that only the running flow knows`);
      return part;
    }
    const opened = at === 0 ? part.replace(/^\s*<speak(\s[^>]*)?>/, "") : part;
    return at === last ? opened.replace(/<\/speak>\s*$/, "") : opened;
  });
}

/** Words that stand for themselves between and inside the tags of markup. */
export function escapeMarkup(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
