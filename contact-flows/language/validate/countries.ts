/** Whether two capital letters are the code of a country (ISO 3166-1 alpha-2) that has telephone numbers. */
export function isCountry(code: string): boolean {
  return codes().includes(code);
}

/** The code of a country that is given by its English name, or by its code in small letters; undefined for any other. */
export function countryMeant(country: string): string | undefined {
  const wanted = country.trim().toLowerCase();
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  return codes().find((code) => code.toLowerCase() === wanted || names.of(code)?.toLowerCase() === wanted);
}

function codes(): readonly string[] {
  // Loaded here: few flows name a country, and this takes longer than checking a hundred of them.
  const numbers = require("libphonenumber-js/min") as typeof import("libphonenumber-js/min");
  return numbers.getCountries();
}
