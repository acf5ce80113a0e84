/** A language that the standard flows speak, as one region speaks it. */
export interface SpokenLanguage {
  /** Its name for people, in itself. */
  readonly name: string;
  /** Voice of Amazon Polly with the neural engine (Amazon Polly Developer Guide, available voices). */
  readonly voice: string;
}

/** Every locale that `contact-flows/texts.ts` has words for, by its code in Amazon Connect. */
export const spokenLanguages = {
  "en-US": { name: "English", voice: "Joanna" },
  "en-GB": { name: "English", voice: "Amy" },
  "en-AU": { name: "English", voice: "Olivia" },
  "en-IN": { name: "English", voice: "Kajal" },
  "de-DE": { name: "Deutsch", voice: "Vicki" },
  "de-AT": { name: "Deutsch", voice: "Hannah" },
} as const satisfies Record<string, SpokenLanguage>;

/** Code of such a locale. */
export type Locale = keyof typeof spokenLanguages;

/** Codes of all of them. */
export const locales = Object.keys(spokenLanguages) as [Locale, ...Locale[]];

/** `en` of `en-GB`: texts are kept by this. */
export function languageOf(locale: string): string {
  return locale.split("-")[0] ?? locale;
}
