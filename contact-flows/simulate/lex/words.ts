/** A word as it was said, and as it is compared. */
export interface Word {
  readonly said: string;
  readonly normal: string;
}

/** Most words of an utterance that are looked at; Lex takes 1,024 characters. */
const mostWords = 200;

/** A text without case, accents and punctuation: "Où EST-il?" is "ou estil". */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a text; what is only punctuation is none. */
export function wordsOf(text: string): readonly Word[] {
  return text
    .split(/\s+/)
    .map((said) => ({ said, normal: normal(said) }))
    .filter(({ normal }) => normal !== "")
    .slice(0, mostWords);
}

/** What was said in words from one place to another, without the punctuation around it. */
export function saidIn(words: readonly Word[], from: number, to: number): string {
  const said = words.slice(from, to).map(({ said }) => said);
  return said.join(" ").replace(/^[\s,;:!?."'(]+|[\s,;:!?."')]+$/g, "");
}
