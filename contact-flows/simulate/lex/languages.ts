/** The words of a language that a bot knows by itself. All are written as `normal` leaves them: small, without accents. */
export interface Language {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words that hardly say anything about what somebody wants. */
  readonly fillers: ReadonlySet<string>;
  /** How people begin an answer, which is no part of it; the longest first. */
  readonly leadIns: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** What parts the words of one number. */
  readonly and: string;
  readonly hundred: string;
  readonly thousand: string;
  /** Whether a number is written in one word, its ones before its tens. */
  readonly joinsNumbers: boolean;
  /** Whether decimals follow a point, and not a comma. */
  readonly decimalPoint: boolean;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** January first. */
  readonly months: readonly string[];
  /** Days from today. */
  readonly days: ReadonlyMap<string, number>;
  /** Whether a date without names has its month first. */
  readonly monthFirst: boolean;
  /** Times of day with a name, `HH:MM`. */
  readonly times: ReadonlyMap<string, string>;
  /** ISO 8601 designators of units of time. */
  readonly units: ReadonlyMap<string, "S" | "M" | "H" | "D" | "W" | "MO" | "Y">;
  readonly at: string;
  readonly dot: string;
  /** What people say to intents that every bot may have. */
  readonly builtIns: Readonly<Record<BuiltInIntent, readonly string[]>>;
}

export const builtInIntents = [
  "AMAZON.HelpIntent",
  "AMAZON.CancelIntent",
  "AMAZON.StopIntent",
  "AMAZON.RepeatIntent",
] as const;
export type BuiltInIntent = (typeof builtInIntents)[number];

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
const phrases = (text: string): string[] =>
  text
    .split("|")
    .map((phrase) => phrase.trim())
    .sort((a, b) => b.length - a.length);
const counted = (text: string, from = 0): [string, number][] => words(text).map((word, index) => [word, index + from]);
const tens = (text: string): [string, number][] => words(text).map((word, index) => [word, (index + 2) * 10]);

const english: Language = {
  yes: words("yes yeah yep yup sure ok okay correct right certainly absolutely affirmative"),
  no: words("no nope nah wrong incorrect never negative"),
  fillers: new Set(
    words(`a an the i im id ive me my mine we our you your it its is are was be am do does did have has had can could
      would will want wanna need like please to of for in on at and or so um uh er well just hi hello hey there this
      that with about know thanks thank some any get got`),
  ),
  leadIns: phrases(`my name is|the name is|the number is|my number is|my order number is|the order number is|it is|its|
    that is|thats|this is|i am|im|on the|on|at|my|the`),
  numbers: new Map([
    ...counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"),
    ...counted("sixteen seventeen eighteen nineteen", 16),
    ...tens("twenty thirty forty fifty sixty seventy eighty ninety"),
    ["oh", 0],
  ]),
  ...{ and: "and", hundred: "hundred", thousand: "thousand", joinsNumbers: false, decimalPoint: true },
  weekdays: words("sunday monday tuesday wednesday thursday friday saturday"),
  months: words("january february march april may june july august september october november december"),
  days: new Map([
    ["today", 0],
    ["tomorrow", 1],
    ["yesterday", -1],
    ["day after tomorrow", 2],
  ]),
  monthFirst: true,
  times: new Map([
    ["noon", "12:00"],
    ["midday", "12:00"],
    ["midnight", "00:00"],
  ]),
  units: new Map([
    ...words("second seconds").map((unit) => [unit, "S"] as const),
    ...words("minute minutes").map((unit) => [unit, "M"] as const),
    ...words("hour hours").map((unit) => [unit, "H"] as const),
    ...words("day days").map((unit) => [unit, "D"] as const),
    ...words("week weeks").map((unit) => [unit, "W"] as const),
    ...words("month months").map((unit) => [unit, "MO"] as const),
    ...words("year years").map((unit) => [unit, "Y"] as const),
  ]),
  ...{ at: "at", dot: "dot" },
  builtIns: {
    "AMAZON.HelpIntent": ["help", "help me", "i need help", "what can i say"],
    "AMAZON.CancelIntent": ["cancel", "cancel that", "never mind", "forget it"],
    "AMAZON.StopIntent": ["stop", "quit", "exit"],
    "AMAZON.RepeatIntent": ["repeat", "repeat that", "say that again", "pardon", "what did you say"],
  },
};

const german: Language = {
  yes: words("ja jawohl jap genau richtig stimmt korrekt gerne klar okay ok sicher"),
  no: words("nein ne nee falsch niemals keineswegs"),
  fillers: new Set(
    words(`der die das den dem des ein eine einen einem einer ich mich mir mein meine meinen meiner meinem wir uns
      unsere sie ihr ihre du es ist sind war bin habe hat haben hatte kann konnen konnte wurde will mochte brauche zu
      zum zur von fur in im an am auf und oder so ah ahm also mal nur hallo guten tag dieser diese dieses mit uber
      bitte danke etwas`),
  ),
  leadIns: phrases(`mein name ist|der name ist|die nummer ist|meine nummer ist|meine bestellnummer ist|es ist|das ist|
    ich heisse|ich bin|am|um|die|der|das`),
  numbers: new Map([
    ...counted("null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn"),
    ...counted("sechzehn siebzehn achtzehn neunzehn", 16),
    ...tens("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"),
    ["ein", 1],
    ["eine", 1],
    ["zwo", 2],
  ]),
  ...{ and: "und", hundred: "hundert", thousand: "tausend", joinsNumbers: true, decimalPoint: false },
  weekdays: words("sonntag montag dienstag mittwoch donnerstag freitag samstag"),
  months: words("januar februar marz april mai juni juli august september oktober november dezember"),
  days: new Map([
    ["heute", 0],
    ["morgen", 1],
    ["gestern", -1],
    ["ubermorgen", 2],
  ]),
  monthFirst: false,
  times: new Map([
    ["mittag", "12:00"],
    ["mittags", "12:00"],
    ["mitternacht", "00:00"],
  ]),
  units: new Map([
    ...words("sekunde sekunden").map((unit) => [unit, "S"] as const),
    ...words("minute minuten").map((unit) => [unit, "M"] as const),
    ...words("stunde stunden").map((unit) => [unit, "H"] as const),
    ...words("tag tage tagen").map((unit) => [unit, "D"] as const),
    ...words("woche wochen").map((unit) => [unit, "W"] as const),
    ...words("monat monate monaten").map((unit) => [unit, "MO"] as const),
    ...words("jahr jahre jahren").map((unit) => [unit, "Y"] as const),
  ]),
  ...{ at: "at", dot: "punkt" },
  builtIns: {
    "AMAZON.HelpIntent": ["hilfe", "hilf mir", "ich brauche hilfe", "was kann ich sagen"],
    "AMAZON.CancelIntent": ["abbrechen", "abbruch", "vergiss es", "doch nicht"],
    "AMAZON.StopIntent": ["stopp", "stop", "aufhoren", "ende"],
    "AMAZON.RepeatIntent": ["wiederholen", "noch einmal", "noch mal", "nochmal", "wie bitte"],
  },
};

const languages = new Map([
  ["en", english],
  ["de", german],
]);

/** The words for a locale such as `de-DE`; English ones where its language is not among those known. */
export function languageOf(locale: string): Language {
  const [language = "", region] = locale.split("-");
  const known = languages.get(language.toLowerCase()) ?? english;
  // Only the United States write the month first.
  return known.monthFirst && region !== undefined && region !== "US" ? { ...known, monthFirst: false } : known;
}
