import { slotsIn } from "./check";
import type { BotDefinition, Intent } from "./definition";
import { builtInIntents, type Language } from "./languages";
import { none, type Reading, type SlotType, type SlotTypes, slotTypesOf } from "./slot-types";
import { saidIn, type Word, wordsOf } from "./words";

/** An intent that fits what was said. */
export interface Recognised {
  readonly intent: string;
  /** 0 to 1: 1 of an utterance word for word, `withSlots` of one with values in it, at most `mostOfOverlap` of one that is like it. */
  readonly confidence: number;
  readonly slots: Readonly<Record<string, string>>;
}

/** Confidence of an utterance that fits word for word, and has values in the place of its slots. */
export const withSlots = 0.98;
const mostOfOverlap = 0.95;

/** How much a word says: of one that no utterance has, and of one that says next to nothing. */
const weightOfUnknown = 0.5;
const weightOfFiller = 0.1;

type Part = { readonly word: string } | { readonly slot: string; readonly type: SlotType };

interface Utterance {
  readonly parts: readonly Part[];
  /** Its words, without slots. */
  readonly words: ReadonlySet<string>;
}

interface Candidate {
  readonly intent: string;
  readonly utterances: readonly Utterance[];
  readonly slots: ReadonlyMap<string, SlotType>;
  /** Whether only an utterance word for word leads to it. */
  readonly exactOnly: boolean;
}

/** What a bot listens for, made ready. */
export interface Ear {
  readonly types: SlotTypes;
  readonly candidates: readonly Candidate[];
  /** In how many intents a word occurs. */
  readonly occurrences: ReadonlyMap<string, number>;
}

/** Makes ready what a bot listens for in a language. */
export function earOf(bot: BotDefinition, language: Language): Ear {
  const types = slotTypesOf(bot.slotTypes);
  const candidates = Object.entries(bot.intents).map(([name, intent]) => candidate(name, intent, types, language));
  const occurrences = new Map<string, number>();
  for (const { utterances } of candidates) {
    const words = new Set(utterances.flatMap(({ words }) => [...words]));
    for (const word of words) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
  }
  return { types, candidates, occurrences };
}

function candidate(name: string, intent: Intent, types: SlotTypes, language: Language): Candidate {
  const builtIn = builtInIntents.find((known) => known === name);
  const slots = new Map(
    Object.entries(intent.slots ?? {}).flatMap(([slot, { type }]) => {
      const found = types.get(type);
      return found === undefined ? [] : [[slot, found] as const];
    }),
  );
  const said = [...(intent.utterances ?? []), ...(builtIn === undefined ? [] : language.builtIns[builtIn])];
  const utterances = said.map((text) => utterance(text, slots));
  return { intent: name, utterances, slots, exactOnly: builtIn !== undefined };
}

function utterance(text: string, slots: ReadonlyMap<string, SlotType>): Utterance {
  const parts = text.split(/(\{[^{}]*\})/).flatMap((piece): readonly Part[] => {
    const [slot] = slotsIn(piece);
    const type = slot === undefined ? undefined : slots.get(slot);
    if (slot !== undefined && type !== undefined) return [{ slot, type }];
    return wordsOf(piece).map(({ normal }) => ({ word: normal }));
  });
  return { parts, words: new Set(parts.flatMap((part) => ("word" in part ? part.word : []))) };
}

/**
 * The intents that fit, best first; of those that fit equally well, the one that was defined first. An utterance that
 * fits word for word counts most. Otherwise words in common count: twice their weight over the weight of all that was
 * said and all that the utterance has. A word weighs 1 over the number of intents that have it, a filler such as "the"
 * a tenth; one word that is no filler has to be the same.
 */
export function recognise(ear: Ear, words: readonly Word[], reading: Reading): readonly Recognised[] {
  if (words.length === 0) return [];
  const found = ear.candidates.flatMap((candidate) => bestOf(ear, candidate, words, reading) ?? []);
  return found.sort((a, b) => b.confidence - a.confidence);
}

function bestOf(ear: Ear, candidate: Candidate, words: readonly Word[], reading: Reading): Recognised | undefined {
  const { intent, utterances, exactOnly } = candidate;
  let best: Recognised | undefined;
  for (const { parts } of utterances) {
    const slots = exactly(parts, words, reading);
    if (slots === undefined) continue;
    const confidence = Object.keys(slots).length === 0 ? 1 : withSlots;
    if (best === undefined || confidence > best.confidence) best = { intent, confidence, slots };
  }
  if (best !== undefined || exactOnly) return best;
  const { fillers } = reading.language;
  const said = new Set(words.map(({ normal }) => normal));
  const alike = utterances.filter((utterance) =>
    [...utterance.words].some((word) => said.has(word) && !fillers.has(word)),
  );
  if (alike.length === 0) return undefined;
  const { values, used } = valuesAmong(ear, candidate, words, reading);
  const rest = new Set(words.filter((_, index) => !used.has(index)).map(({ normal }) => normal));
  const confidence = Math.max(...alike.map((utterance) => overlap(ear, utterance, rest, fillers)));
  return { intent, confidence, slots: values };
}

/** The values of the slots, where the words are those of the utterance, one by one. */
function exactly(
  parts: readonly Part[],
  words: readonly Word[],
  reading: Reading,
): Readonly<Record<string, string>> | undefined {
  const isOther = (part: Part | undefined, word: Word | undefined) =>
    part !== undefined && "word" in part && part.word !== word?.normal;
  // Most utterances differ in their first or last word already.
  if (parts.length > words.length || isOther(parts[0], words[0]) || isOther(parts.at(-1), words.at(-1)))
    return undefined;
  // What does not fit from a place on does not, whatever came before: without that, many slots would take for ever.
  const failed = new Set<number>();
  const from = (part: number, word: number): Readonly<Record<string, string>> | undefined => {
    const wanted = parts[part];
    const place = part * (words.length + 1) + word;
    if (failed.has(place)) return undefined;
    if (wanted === undefined) return word === words.length ? {} : undefined;
    if ("word" in wanted) return words[word]?.normal === wanted.word ? from(part + 1, word + 1) : undefined;
    const longest = Math.min(words.length - word - (parts.length - part - 1), wanted.type.words);
    for (let length = 1; length <= longest; length += 1) {
      const rest = from(part + 1, word + length);
      if (rest === undefined) continue;
      const { inPlace = wanted.type.fromText } = wanted.type;
      const value = inPlace(saidIn(words, word, word + length), reading);
      if (value !== undefined) return { [wanted.slot]: value, ...rest };
    }
    failed.add(place);
    return undefined;
  };
  return from(0, 0);
}

/** @param said What was said, without the values of slots. */
function overlap(ear: Ear, utterance: Utterance, said: ReadonlySet<string>, fillers: ReadonlySet<string>): number {
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weightOf(ear, word, fillers), 0);
  const common = [...utterance.words].filter((word) => said.has(word));
  const likeness = (2 * sum(common)) / (sum(said) + sum(utterance.words));
  return Math.round(mostOfOverlap * likeness * 10_000) / 10_000;
}

function weightOf({ occurrences }: Ear, word: string, fillers: ReadonlySet<string>): number {
  if (fillers.has(word)) return weightOfFiller;
  const intents = occurrences.get(word);
  return intents === undefined ? weightOfUnknown : 1 / intents;
}

/** Values that stand anywhere among the words, the longest first, outside of words that utterances have. */
function valuesAmong(ear: Ear, { slots }: Candidate, words: readonly Word[], reading: Reading) {
  const values: Record<string, string> = {};
  const used = new Set<number>();
  const known = words.map(({ normal }) => ear.occurrences.has(normal));
  const isFree = (from: number, length: number) => {
    for (let index = from; index < from + length; index += 1)
      if (known[index] === true || used.has(index)) return false;
    return true;
  };
  for (const [slot, type] of slots) {
    const { anywhere = type.fromText } = type;
    if (anywhere === none) continue;
    search: for (let length = Math.min(type.words, words.length); length >= 1; length -= 1) {
      for (let from = 0; from + length <= words.length; from += 1) {
        if (!isFree(from, length)) continue;
        const value = anywhere(saidIn(words, from, from + length), reading);
        if (value === undefined) continue;
        values[slot] = value;
        for (let index = from; index < from + length; index += 1) used.add(index);
        break search;
      }
    }
  }
  return { values, used };
}
