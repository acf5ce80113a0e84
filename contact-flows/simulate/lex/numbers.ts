import type { Language } from "./languages";
import { normal } from "./words";

const withPoint = { group: ",", point: ".", form: /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+\.\d+$/ };
const withComma = { group: ".", point: ",", form: /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+,\d+$/ };

/** A number as digits (`1,250.5`, `1.250,5` in German) or in words up to 999,999; undefined where it is none. */
export function numberIn(text: string, language: Language): number | undefined {
  const digits = text.trim().replace(/^[#+]/, "");
  if (/^-?\d+$/.test(digits)) return Number(digits);
  const { group, point, form } = language.decimalPoint ? withPoint : withComma;
  if (form.test(digits)) return Number(digits.replaceAll(group, "").replace(point, "."));
  return inWords(normal(text), language);
}

function inWords(text: string, language: Language): number | undefined {
  const parts: string[] = [];
  for (const word of text === "" ? [] : text.split(" ")) {
    const found = partsOf(word, language);
    if (found === undefined) return undefined;
    parts.push(...found);
  }
  let [total, group] = [0, 0];
  let smallest = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (part === language.and && group + total > 0) continue;
    if (part === language.hundred) {
      group = Math.max(group, 1) * 100;
      smallest = 100;
    } else if (part === language.thousand) {
      total += Math.max(group, 1) * 1000;
      [group, smallest] = [0, 1000];
    } else {
      const value = language.numbers.get(part);
      if (value === undefined || !fits(value, group, smallest, language)) return undefined;
      group += value;
      smallest = value;
    }
  }
  return parts.length === 0 || parts.at(-1) === language.and ? undefined : total + group;
}

/** "Twenty one" is a number, "one twenty" and "one two" are several; German puts the one before the twenty. */
function fits(value: number, group: number, smallest: number, language: Language): boolean {
  if (group === 0 || smallest === 1000) return true;
  if (smallest === 100) return value < 100;
  const [ten, one] = language.joinsNumbers ? [value, smallest] : [smallest, value];
  return ten >= 20 && ten % 10 === 0 && one > 0 && one < 10;
}

/** Words that numbers are made of, the longest first, by the numbers of a language. */
const partsByNumbers = new WeakMap<Language["numbers"], readonly string[]>();

function partsIn(language: Language): readonly string[] {
  const known = partsByNumbers.get(language.numbers);
  if (known !== undefined) return known;
  const { hundred, thousand, and, numbers } = language;
  const parts = [hundred, thousand, and, ...numbers.keys()].sort((a, b) => b.length - a.length);
  partsByNumbers.set(numbers, parts);
  return parts;
}

/** Letters of the longest number below a million in one word, with some to spare. */
const longestNumber = 64;

/** The parts of a number in one word, as German writes it; undefined of a word that is no number. */
function partsOf(word: string, language: Language): readonly string[] | undefined {
  const { hundred, thousand, and, numbers } = language;
  if (numbers.has(word) || word === and || word === hundred || word === thousand) return [word];
  if (!language.joinsNumbers || word.length > longestNumber) return undefined;
  for (const part of partsIn(language)) {
    if (!word.startsWith(part)) continue;
    const rest = partsOf(word.slice(part.length), language);
    if (rest !== undefined) return [part, ...rest];
  }
  return undefined;
}

/**
 * What was spelled: letters and digits, also said one by one ("A B one two") or in groups ("AB 12-34"), in capitals;
 * undefined where it is a phrase.
 */
export function spelledIn(text: string, language: Language): string | undefined {
  const parts = text.split(/\s+/).map((part) => part.replace(/[-./]/g, ""));
  const spelled = parts.map((part) => {
    const digit = language.numbers.get(normal(part));
    if (digit !== undefined && digit < 10) return String(digit);
    const isGroup = parts.length === 1 || part.length === 1 || /\d|^[A-Z]{2,3}$/.test(part);
    return isGroup && /^[a-z0-9]+$/i.test(part) ? part : undefined;
  });
  return spelled.includes(undefined) ? undefined : spelled.join("").toUpperCase();
}
