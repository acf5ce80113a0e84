import { de } from "./de";
import { en, type Texts } from "./en";

const dictionaries: Readonly<Record<string, Texts>> = { en, de };

/** The language that the page speaks. */
export interface Language {
  /** Locale for dates and times, e.g. `de-CH`. */
  readonly locale: string;
  /** Language that the texts are in; it goes into `lang`. */
  readonly lang: string;
  readonly texts: Texts;
}

/**
 * The first locale that there are texts for; English where there is none.
 *
 * @example languageFor(["fr-FR", "de-CH"]).lang // "de"
 */
export function languageFor(locales: readonly string[]): Language {
  const locale = locales.find((wanted) => dictionaries[baseOf(wanted)] !== undefined && isLocale(wanted)) ?? "en";
  const lang = baseOf(locale);
  return { locale, lang, texts: dictionaries[lang] ?? en };
}

/** The visitor's languages as far as the contact center speaks them, and then the contact center's own. */
export function offered(visitor: readonly string[], spoken: readonly string[]): readonly string[] {
  const bases = spoken.map(baseOf);
  return [...visitor.filter((locale) => bases.includes(baseOf(locale))), ...spoken];
}

function baseOf(locale: string): string {
  return locale.split(/[-_]/)[0]?.toLowerCase() ?? "";
}

/** `Intl` throws for what is no locale, and the page is to stand even so. */
function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false;
  }
}
