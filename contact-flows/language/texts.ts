import { SwitchboardError } from "../../config/problem";
import { Value } from "./values";

/** What a text may be filled with: words, or a value that is known while the flow runs. */
export type Filling = string | number | Value | Text;

/** The words of a text in one language. */
export interface Wording {
  /** `ssml`: speech with markup, which only voice understands. */
  readonly form: "plain" | "ssml";
  readonly parts: readonly (string | Value)[];
}

/** Something to say, in one language or in several. */
export class Text {
  constructor(
    /** By language; a text that is the same in all of them has one wording, for `""`. */
    readonly wordings: ReadonlyMap<string, Wording>,
    /** Its key in a dictionary. */
    readonly key?: string,
  ) {}

  /** The words for a locale such as `en-GB`: its own, its language's, or the first there is. */
  wordingFor(locale: string): Wording {
    const language = locale.split("-")[0] ?? locale;
    const wording = this.wordings.get(locale) ?? this.wordings.get(language) ?? [...this.wordings.values()][0];
    if (wording === undefined) throw textError(this.key ?? "", "has no words in any language");
    return wording;
  }
}

/** Speech with markup. Made by `ssml`, so that it is never taken for plain text. */
export class Ssml<Source extends string = string> {
  constructor(readonly source: Source) {}
}

/**
 * Speech with markup: one `<speak>` element, well-formed. Chats cannot show it.
 *
 * @example ssml("<speak>Press <break time='300ms'/> one.</speak>")
 */
export function ssml<const Source extends string>(source: Source): Ssml<Source> {
  const problem = markupProblem(source);
  if (problem !== undefined) throw textError(source, problem);
  return new Ssml(source);
}

/** Words that are not in a dictionary, the same in every language. References (`$.Attributes.name`) are filled in. */
export function plain(words: string): Text {
  return new Text(new Map([["", wording(words)]]));
}

/** Speech with markup that is not in a dictionary, the same in every language. */
export function speech(source: string | Ssml): Text {
  return new Text(new Map([["", wording(typeof source === "string" ? ssml(source) : source)]]));
}

/** Words that are not in a dictionary, by language. */
export function byLanguage(words: Readonly<Record<string, string>>): Text {
  return new Text(new Map(Object.entries(words).map(([language, entry]) => [language, wording(entry)])));
}

/** Texts one after the other, in the languages of the first. */
export function joined(texts: readonly Text[]): Text {
  const [first] = texts;
  const languages = [...(first?.wordings.keys() ?? [])];
  const wordings = languages.map((language): [string, Wording] => {
    const all = texts.map((text) => text.wordingFor(language));
    return [
      language,
      { form: all[0]?.form ?? "plain", parts: all.flatMap(({ parts }, at) => (at === 0 ? parts : [" ", ...parts])) },
    ];
  });
  return new Text(new Map(wordings));
}

type Entry = string | Ssml;
type Source<E> = E extends Ssml<infer S> ? S : E;
type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type KeyOf<T> = T extends unknown ? keyof T : never;
type EntryOf<Texts, Key> = Texts extends { readonly [K in Key & string]: infer E } ? E : never;

/** Every text of every language: each language has all keys that any of them has. */
export type Complete<Languages> = {
  readonly [L in keyof Languages]: { readonly [K in KeyOf<Languages[keyof Languages]>]: Entry };
};

/** The texts by key: ready to be said, or a function of what has to be filled in. */
export type Dictionary<Languages> = {
  readonly [K in KeyOf<Languages[keyof Languages]>]: [
    Placeholder<Source<EntryOf<Languages[keyof Languages], K>>>,
  ] extends [never]
    ? Text
    : (values: { readonly [P in Placeholder<Source<EntryOf<Languages[keyof Languages], K>>>]: Filling }) => Text;
};

/**
 * The texts of flows, by language. A text that a language lacks is a compile error; `{name}` is filled in where the
 * text is used, and every language has to use the same names.
 *
 * @example
 * const texts = dictionary({
 *   en: { welcome: "Welcome.", status: "Your order is {status}." },
 *   de: { welcome: "Willkommen.", status: "Ihre Bestellung ist {status}." },
 * });
 * call.say(texts.status({ status: order.status }));
 * @throws SwitchboardError naming every text that a language lacks or fills in differently.
 */
export function dictionary<const Languages extends Readonly<Record<string, Readonly<Record<string, Entry>>>>>(
  languages: Languages & Complete<Languages>,
): Dictionary<Languages> {
  const byLanguage = Object.entries<Readonly<Record<string, Entry>>>(languages);
  const keys = [...new Set(byLanguage.flatMap(([, entries]) => Object.keys(entries)))];
  const problems = keys.flatMap((key) => entryProblems(key, byLanguage));
  if (problems.length > 0) throw new SwitchboardError("configuration", problems.join("\n"), "reject");
  const texts = keys.map((key) => {
    const wordings = new Map(byLanguage.map(([language, entries]) => [language, wording(entries[key] ?? "")]));
    const text = new Text(wordings, key);
    const names = placeholdersOf(wordings.values().next().value);
    return [
      key,
      names.length === 0 ? text : (values: Readonly<Record<string, Filling>>) => fill(text, values),
    ] as const;
  });
  return Object.fromEntries(texts) as Dictionary<Languages>;
}

const placeholder = /\{(\w+)\}/;

/** The words as parts: odd ones are names of placeholders, kept in braces until they are filled in. */
function wording(entry: Entry): Wording {
  return entry instanceof Ssml ? { form: "ssml", parts: [entry.source] } : { form: "plain", parts: [entry] };
}

function placeholdersOf(of: Wording | undefined): readonly string[] {
  const names = (of?.parts ?? []).flatMap((part) =>
    typeof part === "string" ? [...part.matchAll(new RegExp(placeholder, "g"))].map(([, name = ""]) => name) : [],
  );
  return [...new Set(names)].sort();
}

function entryProblems(key: string, languages: readonly (readonly [string, Readonly<Record<string, Entry>>])[]) {
  const first = languages.map(([, entries]) => entries[key]).find((entry) => entry !== undefined);
  const expected = placeholdersOf(wording(first ?? "")).join(", ");
  return languages.flatMap(([language, entries]) => {
    const entry = entries[key];
    if (entry === undefined) return [`Text "${key}" has no words in "${language}". Write them in the dictionary.`];
    const [words, names] = [entry instanceof Ssml ? entry.source : entry, placeholdersOf(wording(entry)).join(", ")];
    if (words.trim() === "") return [`Text "${key}" is empty in "${language}": Amazon Connect refuses empty texts.`];
    if (!(entry instanceof Ssml) && words.includes("<speak"))
      return [
        `Text "${key}" in "${language}" holds markup. Write ssml("...") around it, so that it is spoken as such.`,
      ];
    if (names === expected) return [];
    return [
      `Text "${key}" fills in {${names}} in "${language}", elsewhere {${expected}}. Use the same names everywhere.`,
    ];
  });
}

function fill(text: Text, values: Readonly<Record<string, Filling>>): Text {
  const wordings = [...text.wordings].map(([language, { form, parts }]): [string, Wording] => [
    language,
    {
      form,
      parts: parts.flatMap((part) => (typeof part === "string" ? fillPart(part, values, { form, language }) : [part])),
    },
  ]);
  return new Text(new Map(wordings), text.key);
}

function fillPart(
  part: string,
  values: Readonly<Record<string, Filling>>,
  { form, language }: { readonly form: Wording["form"]; readonly language: string },
) {
  return part.split(/(\{\w+\})/).flatMap((piece): readonly (string | Value)[] => {
    const name = placeholder.exec(piece)?.[1];
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value instanceof Value) return [value ?? piece];
    if (value instanceof Text) return value.wordingFor(language).parts;
    return [form === "ssml" ? escapeMarkup(String(value)) : String(value)];
  });
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What is wrong with markup: elements have to close in the order in which they open, within one `<speak>`. */
export function markupProblem(source: string): string | undefined {
  if (!/^\s*<speak[\s>][\s\S]*<\/speak>\s*$/.test(source)) return "is not one <speak>...</speak>";
  const open: string[] = [];
  for (const [tag, close, name = "", rest = ""] of source.matchAll(/<(\/?)([A-Za-z][\w:-]*)([^<>]*)>/g)) {
    if (close === "/") {
      if (open.pop() !== name) return `closes ${tag} where nothing of that name is open`;
    } else if (!rest.trimEnd().endsWith("/")) open.push(name);
  }
  return open.length === 0 ? undefined : `never closes <${open.at(-1) ?? ""}>`;
}

function textError(words: string, problem: string): SwitchboardError {
  return new SwitchboardError("configuration", `The text ${JSON.stringify(words)} ${problem}.`, "reject");
}
