const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Codes of regions by the English name that Unicode's data have for them; those without a name are none. */
const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Whether two capital letters are the code of a country (ISO 3166-1 alpha-2), as Unicode knows them. */
export function isCountry(code: string): boolean {
  // Some codes are another one's alias, such as UK, and ZZ is an unknown region.
  return code !== "ZZ" && names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

/** The code of a country that is given by its English name, or by its code in small letters; undefined for any other. */
export function countryMeant(country: string): string | undefined {
  const wanted = country.trim().toLowerCase();
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const known = codes.filter(isCountry);
  return known.find((code) => code.toLowerCase() === wanted || names.of(code)?.toLowerCase() === wanted);
}
