import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Whether a number can get an SMS: its country decides, and whether a mobile telephone can have it. */
export type SmsNumber =
  | { readonly is: "reachable"; readonly number: string; readonly country: string }
  | { readonly is: "withheld" | "landline" | "foreign" };

/**
 * Kinds of number (libphonenumber) that mobile telephones have. In North America nobody can tell from the number, so
 * it counts: a message that does not arrive is reported, and leads to another way.
 */
const mobileKinds: readonly (string | undefined)[] = ["MOBILE", "FIXED_LINE_OR_MOBILE"];

/**
 * Judges the number of a caller.
 *
 * @param address As Amazon Connect gives it: E.164, or anything else where the caller withholds it.
 * @param countries Allowed ones, ISO 3166-1 alpha-2.
 */
export function smsNumber(address: string | undefined, countries: readonly string[]): SmsNumber {
  const parsed = address?.startsWith("+") ? parsePhoneNumberFromString(address) : undefined;
  if (!parsed?.isValid()) return { is: "withheld" };
  if (!mobileKinds.includes(parsed.getType())) return { is: "landline" };
  const { country, number } = parsed;
  return country !== undefined && countries.includes(country)
    ? { is: "reachable", number, country }
    : { is: "foreign" };
}
