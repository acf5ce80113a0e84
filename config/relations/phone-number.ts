import { getCountryCallingCode } from "libphonenumber-js/min";
import { valueAt } from "../path";
import type { Problem } from "../problem";
import { isCountry, isPrefix } from "../schema/phone";
import type { ConfigView } from "../view";

/** The first digits of a number that is claimed are those of its country. */
export function* phoneNumber(view: ConfigView): Generator<Problem> {
  const [country, prefix, numberType] = ["country", "prefix", "numberType"].map((setting) =>
    valueAt(view.raw, ["phoneNumber", setting]),
  );
  // An international freephone number (UIFN) begins with +800 in every country.
  if (numberType === "UIFN" || typeof country !== "string" || !isCountry(country)) return;
  const callingCode = `+${getCountryCallingCode(country)}`;
  if (typeof prefix !== "string" || !isPrefix(prefix) || prefix.startsWith(callingCode)) return;
  yield {
    path: "phoneNumber.prefix",
    found: JSON.stringify(prefix),
    expected: `first digits of a number in ${country}: ${callingCode} and, if you like, more`,
    fix: `Begin with ${callingCode}, or change phoneNumber.country.`,
  };
}
