import type { Examined, Rule, Violation } from "../rule";
import { shown } from "../wording";

/** Amazon Connect Developer Guide, flow language: Identifier. */
const forbiddenCharacters = /[%:(\\/)=$,;[\]{}]/g;
const forbiddenWords: ReadonlySet<string> = new Set([
  ...["__proto__", "constructor", "__defineGetter__", "__defineSetter__", "toString", "hasOwnProperty"],
  ...["isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "valueOf"],
]);
const maxLength = 50;

/** An Identifier is one that the service takes, and no other block has it. */
export const identifier: Rule = {
  id: "identifier",
  severity: "error",
  obeys: `Every Identifier is unique, has 1 to ${maxLength} characters, and none that the service forbids.`,
  examine: (flow) => [
    ...flow.document.Actions.flatMap(({ Identifier }, at) => spelling(Identifier, at)),
    ...repeated(flow),
  ],
};

function spelling(block: string, at: number): readonly Violation[] {
  const fix = `Rename the block: 1 to ${maxLength} letters, digits, spaces, - and _ are always fine.`;
  // Nobody can find the block by what it lacks, hence its place.
  if (block === "") return [{ block, message: `Actions[${at}] has an empty Identifier.`, fix }];
  if (block.trim() === "") return [{ block, message: `The Identifier of Actions[${at}] is blank.`, fix }];
  if (/\p{Surrogate}/u.test(block)) {
    return [{ block, message: `The Identifier of Actions[${at}] has half a character, which no text can hold.`, fix }];
  }
  if (block.length > maxLength) {
    return [{ block, message: `The Identifier has ${block.length} characters; ${maxLength} are taken.`, fix }];
  }
  if (forbiddenWords.has(block)) {
    return [{ block, message: `The Identifier ${shown(block)} is a word that the service forbids.`, fix }];
  }
  const characters = [...new Set(block.match(forbiddenCharacters))];
  if (characters.length === 0) return [];
  return [{ block, message: `The Identifier has ${characters.join(" ")}, which the service forbids.`, fix }];
}

function repeated({ document: { Actions } }: Examined): readonly Violation[] {
  const found: Violation[] = [];
  const spellings = new Map<string, Set<string>>();
  for (const { Identifier: block } of Actions) {
    const same = spellings.get(block.toLowerCase());
    if (same === undefined) spellings.set(block.toLowerCase(), new Set([block]));
    else if (same.has(block)) {
      const message = `Two blocks have the Identifier ${shown(block)}.`;
      found.push({ block, message, fix: "Rename one of them, and what leads to it." });
    } else {
      const message = `The Identifiers ${[...same, block].map(shown).join(" and ")} differ only in case.`;
      same.add(block);
      found.push({
        block,
        message,
        fix: "Rename one of them so that people can tell them apart.",
        severity: "warning",
      });
    }
  }
  return found;
}
