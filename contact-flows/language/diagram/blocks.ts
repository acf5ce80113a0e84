import { holds, specOf } from "../catalogue/catalogue";
import { type Action, type FlowDocument, typeOf } from "../document";
import type { BlockWords } from "./block-words";
import { type Branch, branchesOf } from "./branches";
import { metadataOf, namingOf, splitIntoWords } from "./naming";
import type { DrawOptions } from "./picture";
import { fillIn } from "./sentences";
import { printable } from "./text";
import { typeWords } from "./words";

/** One block in words, before it has a place in a picture. */
export interface Block {
  readonly action: Action;
  readonly words: BlockWords;
  readonly title: string;
  readonly lines: readonly string[];
  readonly branches: readonly Branch[];
}

/** @see Block */
export function blockOf(
  document: FlowDocument,
  action: Action,
  { names, type = typeOf(document) }: DrawOptions,
): Block {
  const words = wordsOf(action);
  const naming = namingOf(document, action, names);
  const title = friendlyName(document, action) ?? words.title;
  const does = (type === undefined ? undefined : words.doesIn?.[type]) ?? words.does ?? [];
  const told = does
    .flatMap((sentence) => fillIn(sentence, action, naming) ?? [])
    .filter((line) => words.kind !== "decision" || !repeats(title, line));
  // Under a name of its own, a block still has to say what it is.
  const lines = told.length === 0 && title !== words.title ? [words.title] : told;
  return { action, words, title, lines, branches: branchesOf(action, words, naming) };
}

/** Whether a check says no more than its name: `Looks at ‹position›` under `Check position`. */
function repeats(title: string, line: string): boolean {
  const [, looked] = /^Looks at:? ‹?([^‹›]+)›?$/.exec(line) ?? [];
  return looked !== undefined && title.toLowerCase().endsWith(looked.toLowerCase());
}

/** Words of the first variant that fits; a type that is not known is told by its name. */
function wordsOf({ Type, Parameters = {} }: Action): BlockWords {
  const words = typeWords.get(Type);
  if (words === undefined) {
    return { kind: specOf(Type)?.next === "forbidden" ? "end" : "settings", title: splitIntoWords(Type) || "Block" };
  }
  const variant = words.variants?.find(({ when }) => holds(when, Parameters));
  return variant === undefined ? words : { ...words, ...variant };
}

/**
 * The name that the author gave; not one that only numbers the block, as `prompt-3`. A number that tells two blocks of
 * one name apart is left out, since every block has its number here.
 */
function friendlyName(document: FlowDocument, action: Action): string | undefined {
  if (metadataOf(document, action).isFriendlyName !== true) return undefined;
  const name = printable(action.Identifier);
  if (/^[A-Za-z]*[-_ ]?\d+$|^$/.test(name) && !isRepeated(document, name)) return undefined;
  return isRepeated(document, name) ? name.replace(numbered, "") : name;
}

const numbered = / \d+$/;

function isRepeated({ Actions }: FlowDocument, name: string): boolean {
  return numbered.test(name) && Actions.some(({ Identifier }) => Identifier === name.replace(numbered, ""));
}
