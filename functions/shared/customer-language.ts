/** Languages that what customers read on the web is written in. */
export const customerLanguages = ["en", "de"] as const;
export type CustomerLanguage = (typeof customerLanguages)[number];

/** Where a customer's language may be known from, the surest first. */
export interface LanguageHints {
  /** Locale of the call. */
  readonly spoken?: string | undefined;
  /** `Accept-Language` of the browser. */
  readonly accepted?: string | undefined;
  /** Locales of the contact center, the first its default. */
  readonly offered: readonly string[];
}

/** The language to write in: the call's, else the browser's, else the contact center's, else English. */
export function customerLanguage({ spoken, accepted, offered }: LanguageHints): CustomerLanguage {
  const wanted = [spoken ?? "", ...byWeight(accepted ?? ""), offered[0] ?? ""];
  return wanted.map(writtenLanguage).find((language) => language !== undefined) ?? "en";
}

function writtenLanguage(locale: string): CustomerLanguage | undefined {
  const [language] = locale.toLowerCase().split("-");
  return customerLanguages.find((known) => known === language);
}

/** The locales of `Accept-Language`, most wanted first; those with a weight of 0 are not wanted at all (RFC 9110, 12.5.4). */
function byWeight(header: string): readonly string[] {
  const ranges = header.split(",").map((range) => {
    const [locale = "", weight = "q=1"] = range.split(";").map((part) => part.trim());
    return { locale, weight: Number(/^q=([\d.]+)$/.exec(weight)?.[1] ?? 0) };
  });
  return ranges
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ locale }) => locale);
}
