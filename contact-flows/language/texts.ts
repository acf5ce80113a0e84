import { SwitchboardError } from "../../config/problem";
import { Value } from "./values";
import { assembled, insideMarkup, type Wording } from "./wording";

export type { Wording } from "./wording";

/** What a text may be filled with: words, or a value that is known while the flow runs. */
export type Filling = string | number | Value | Text;

/** Something to say, in one language or in several. */
export class Text {
  constructor(
    /** By language; a text that is the same in all of them has one wording, for `""`. */
    readonly wordings: ReadonlyMap<string, Wording>,
    /** Its key in a dictionary. */
    readonly key?: string,
  ) {}

  /** The words for a locale such as `en-GB`: its own, its language's, or those for all languages. */
  find(locale: string): Wording | undefined {
    const language = locale.split("-")[0] ?? locale;
    return this.wordings.get(locale) ?? this.wordings.get(language) ?? this.wordings.get("");
  }

  /**
   * The words for a locale.
   *
   * @throws SwitchboardError where it has none for it: nobody is spoken to in a language that was not asked for.
   */
  wordingFor(locale: string): Wording {
    const wording = this.find(locale);
    if (wording === undefined) throw textError(this.title, `has no words for ${locale}`);
    return wording;
  }

  /** What people know it by: its key in a dictionary, or how it begins. */
  get title(): string {
    const [first] = this.wordings.values();
    return this.key ?? (first?.parts ?? []).join("").slice(0, 40);
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

/**
 * Speech with markup that is not in a dictionary, the same in every language; or a value that holds such speech while
 * the flow runs.
 */
export function speech(source: string | Ssml | Value): Text {
  if (source instanceof Value) return new Text(new Map([["", { form: "ssml", parts: [source] }]]));
  return new Text(new Map([["", wording(typeof source === "string" ? ssml(source) : source)]]));
}

/** Words that are not in a dictionary, by language. */
export function byLanguage(words: Readonly<Record<string, string>>): Text {
  return new Text(new Map(Object.entries(words).map(([language, entry]) => [language, wording(entry)])));
}

/**
 * Texts one after the other, in the languages that all of them have. Where one has markup, all of it becomes markup.
 *
 * @throws SwitchboardError where markup is a value, so that nothing can stand beside it.
 */
export function joined(texts: readonly Text[]): Text {
  const space: Wording = { form: "plain", parts: [" "] };
  return inEveryLanguage(texts, (all) => assembled(all.flatMap((one, at) => (at === 0 ? [one] : [space, one]))));
}

/** What is made of several texts, in each language in which all of them have words. */
function inEveryLanguage(texts: readonly Text[], make: (wordings: readonly Wording[]) => Wording, key?: string): Text {
  const languages = new Set(texts.flatMap(({ wordings }) => [...wordings.keys()]));
  const wordings = [...languages].flatMap((language): (readonly [string, Wording])[] => {
    const all = texts.flatMap((text) => text.find(language) ?? []);
    return all.length === texts.length ? [[language, made(texts, () => make(all))]] : [];
  });
  return new Text(new Map(wordings), key);
}

function made(texts: readonly Text[], make: () => Wording): Wording {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw textError(texts.map(({ title }) => title).join(" "), `${error.message}, and can only be said by itself`);
  }
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
  const fillings = Object.entries(values).flatMap(([name, value]) => (value instanceof Text ? [{ name, value }] : []));
  const texts = [text, ...fillings.map(({ value }) => value)];
  return inEveryLanguage(
    texts,
    ([own, ...inner]) => {
      const words = new Map(inner.map((one, at) => [fillings[at]?.name ?? "", one]));
      return filled(own ?? { form: "plain", parts: [] }, values, words);
    },
    text.key,
  );
}

/** The words with their placeholders filled in; those without markup become markup where what is filled in has some. */
function filled(
  { form, parts }: Wording,
  values: Readonly<Record<string, Filling>>,
  texts: ReadonlyMap<string, Wording>,
): Wording {
  const pieces = parts.flatMap((part): readonly (string | Value)[] =>
    typeof part === "string" ? part.split(/(\{\w+\})/) : [part],
  );
  const wordings = pieces.map((piece): Wording => {
    const name = typeof piece === "string" ? placeholder.exec(piece)?.[1] : undefined;
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    if (name === undefined || value === undefined) return { form, parts: [piece] };
    const words = texts.get(name) ?? { form: "plain", parts: [value instanceof Value ? value : String(value)] };
    return form === "plain" ? words : { form, parts: insideMarkup(words) };
  });
  // Pieces of markup are no elements of their own: only words without markup are lifted into it.
  if (form === "ssml") return { form, parts: wordings.flatMap((one) => one.parts) };
  return assembled(wordings.filter((one) => one.parts.some((part) => part !== "")));
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
