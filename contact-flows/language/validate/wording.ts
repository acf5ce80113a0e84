import { nearest } from "../../../config/nearest";
import { specOf } from "../catalogue/catalogue";
import type { Action } from "../document";
import type { Severity } from "../finding";
import type { Examined } from "./rule";

/** An action as people know it: its type, and the title that the console gives it. */
export function titleOf({ Type }: Pick<Action, "Type">): string {
  const [block] = specOf(Type)?.block.split(";") ?? [];
  return block === undefined ? Type : `${Type} ("${block}")`;
}

/** Words in quotes, as a list: `"a", "b"`. */
export function listed(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(", ");
}

/** A value as it stands in the file, cut where it is long. */
export function shown(value: unknown): string {
  return short(JSON.stringify(value));
}

/** A text that may be as long as its author likes, cut for a message. */
export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** What it weighs that something is not there yet: the console saves drafts half-finished, and nobody calls them. */
export function incomplete({ draft }: Pick<Examined, "draft">): Severity {
  return draft ? "warning" : "error";
}

/**
 * The long name that a wrong one most likely means. Only those that begin or end alike are compared: Identifiers of
 * exports are 36 characters of chance, of which comparing all with each other takes long and finds nothing.
 */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  const ends = (text: string) => [text.slice(0, 2).toLowerCase(), text.slice(-2).toLowerCase()] as const;
  const [head, tail] = ends(wrong);
  const alike = [...known].filter((name) => {
    const [first, last] = ends(name);
    return first === head || last === tail;
  });
  return nearest(wrong, alike);
}
