import type { LexMoment } from "./bot";
import { dateIn, dateInKeys, durationIn, timeIn } from "./dates";
import type { Language } from "./languages";
import { numberIn, spelledIn } from "./numbers";
import { normal, saidIn, wordsOf } from "./words";

/** What a value is read with. */
export interface Reading {
  readonly language: Language;
  readonly moment: LexMoment;
}

/** A type of slots of a bot's own: a list of values and other words for them, or whatever has a form. */
export type CustomSlotType =
  | { readonly values: Readonly<Record<string, readonly string[]>> }
  /** Held against the whole of what was said, as it is and without blanks and dashes, case ignored. */
  | { readonly pattern: RegExp };

/** Reads a value; undefined where what was said is none. */
type Reader = (said: string, reading: Reading) => string | undefined;

export interface SlotType {
  /** Reads the answer to a question for it. */
  readonly fromText: Reader;
  readonly fromKeys: Reader;
  /** Reads it where it stands in an utterance; left out: as an answer. */
  readonly inPlace?: Reader;
  /** Finds it among any other words: left out, as an answer; `none` where almost any word would do. */
  readonly anywhere?: Reader;
  /** Most words that a value has. */
  readonly words: number;
}

/** Reads nothing out of anything. */
export const none: Reader = () => undefined;

/** Digits, with what people write between them. */
const phoneNumber: Reader = (said, { language }) => {
  const written = said.replace(/[\s()./-]/g, "");
  const digits = /^\+?\d+$/.test(written) ? written : spelledIn(said, language);
  return digits !== undefined && /^\+?\d{5,15}$/.test(digits) ? digits : undefined;
};

const emailAddress: Reader = (said, { language }) => {
  const joined = said
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (word === language.at ? "@" : word === language.dot ? "." : word))
    .join("");
  return /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/.test(joined) ? joined : undefined;
};

/** One to a few words of letters, with capitals. */
const named =
  (mostWords: number): Reader =>
  (said) => {
    const parts = said.trim().split(/\s+/);
    if (parts.length > mostWords || !parts.every((part) => /^\p{L}[\p{L}'.-]*$/u.test(part))) return undefined;
    return parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join(" ");
  };

const confirmation: Reader = (said, { language }) => {
  const answers = wordsOf(said).map(({ normal }) => normal);
  const known = answers.filter((word) => !language.fillers.has(word) || language.yes.includes(word));
  const [yes, no] = [
    known.some((word) => language.yes.includes(word)),
    known.some((word) => language.no.includes(word)),
  ];
  // "Yes, that is right" is an answer, "yes or no" and a whole story are none.
  if (yes === no || known.length > 3) return undefined;
  return yes ? "Yes" : "No";
};

const number: Reader = (said, { language }) => numberIn(said, language)?.toString();
const alphaNumeric: Reader = (said, { language }) => spelledIn(said, language);
const withDigit: Reader = (said, reading) => {
  const spelled = alphaNumeric(said, reading);
  return spelled !== undefined && /\d/.test(spelled) ? spelled : undefined;
};
const date: Reader = (said, { language, moment }) => dateIn(said, language, moment);
const asGiven: Reader = (said) => said;
const digitsOnly: Reader = (keys) => (/^\d+$/.test(keys) ? keys : undefined);

const confirmedByKey = new Map([
  ["1", "Yes"],
  ["2", "No"],
]);

const timeFromKeys: Reader = (keys) =>
  /^([01]\d|2[0-3])[0-5]\d$/.test(keys) ? `${keys.slice(0, 2)}:${keys.slice(2)}` : undefined;

const builtIn = {
  "AMAZON.AlphaNumeric": {
    ...{ fromText: alphaNumeric, fromKeys: digitsOnly, inPlace: withDigit, anywhere: withDigit, words: 12 },
  },
  "AMAZON.City": { fromText: named(4), fromKeys: none, anywhere: none, words: 4 },
  "AMAZON.Confirmation": {
    ...{ fromText: confirmation, fromKeys: (keys: string) => confirmedByKey.get(keys), anywhere: none, words: 3 },
  },
  "AMAZON.Date": { fromText: date, fromKeys: (keys, { language }) => dateInKeys(keys, language), words: 4 },
  "AMAZON.Duration": { fromText: (said, { language }) => durationIn(said, language), fromKeys: none, words: 4 },
  "AMAZON.EmailAddress": { fromText: emailAddress, fromKeys: none, words: 8 },
  "AMAZON.FirstName": { fromText: named(2), fromKeys: none, anywhere: none, words: 2 },
  "AMAZON.FreeFormInput": { fromText: asGiven, fromKeys: asGiven, anywhere: none, words: 200 },
  "AMAZON.LastName": { fromText: named(3), fromKeys: none, anywhere: none, words: 3 },
  "AMAZON.Number": { fromText: number, fromKeys: digitsOnly, words: 8 },
  "AMAZON.PhoneNumber": { fromText: phoneNumber, fromKeys: phoneNumber, words: 15 },
  "AMAZON.Time": { fromText: (said, { language }) => timeIn(said, language), fromKeys: timeFromKeys, words: 3 },
} as const satisfies Readonly<Record<string, SlotType>>;

export type BuiltInSlotType = keyof typeof builtIn;

export const builtInSlotTypes: readonly string[] = Object.keys(builtIn);

/** Types by name: those of a bot, and those that every bot has. */
export type SlotTypes = ReadonlyMap<string, SlotType>;

export function slotTypesOf(custom: Readonly<Record<string, CustomSlotType>> = {}): SlotTypes {
  const own = Object.entries(custom).map(
    ([name, type]) => [name, "values" in type ? listed(type.values) : shaped(type.pattern)] as const,
  );
  return new Map<string, SlotType>([...Object.entries(builtIn), ...own]);
}

function listed(values: Readonly<Record<string, readonly string[]>>): SlotType {
  const known = new Map<string, string>();
  let words = 1;
  for (const [value, others] of Object.entries(values)) {
    for (const word of [value, ...others]) {
      if (!known.has(normal(word))) known.set(normal(word), value);
      words = Math.max(words, wordsOf(word).length);
    }
  }
  const fromText: Reader = (said) => known.get(normal(said));
  // The keys 1, 2, ... stand for the values in their order.
  const fromKeys: Reader = (keys) => (/^[1-9]\d*$/.test(keys) ? Object.keys(values)[Number(keys) - 1] : undefined);
  return { fromText, fromKeys, words };
}

function shaped(pattern: RegExp): SlotType {
  const whole = new RegExp(`^(?:${pattern.source})$`, `${pattern.flags.replace(/[giy]/g, "")}i`);
  const fromText: Reader = (said, { language }) => {
    const joined = said.replace(/[\s-]/g, "");
    return [said.trim(), joined, spelledIn(said, language) ?? ""].find((form) => form !== "" && whole.test(form));
  };
  return { fromText, fromKeys: fromText, words: 12 };
}

/** A value as an answer to a question for it: also where the answer begins with "it is" or the like. */
export function answerFor(type: SlotType, said: string, reading: Reading): string | undefined {
  const text = said.trim().replace(/^["'(]+|[\s,;:!?.)"']+$/g, "");
  if (type === builtIn["AMAZON.FreeFormInput"]) return text === "" ? undefined : text;
  const words = wordsOf(text);
  for (const leadIn of reading.language.leadIns) {
    const length = leadIn.split(" ").length;
    const begins = words.slice(0, length).map(({ normal }) => normal);
    if (length >= words.length || begins.join(" ") !== leadIn) continue;
    const found = type.fromText(saidIn(words, length, words.length), reading);
    if (found !== undefined) return found;
  }
  return type.fromText(text, reading);
}
