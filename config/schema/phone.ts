import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import * as z from "zod";
import { formed } from "./fields";

/** True for `+`, country code and national number, of a length that the country's plan has. */
export function isE164(value: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(value) && parsePhoneNumberFromString(value)?.isPossible() === true;
}

/** A telephone number in E.164 form (ITU-T E.164), e.g. `+14155550100`. */
export const phoneNumber = formed(z.string(), isE164, {
  expected: "a telephone number in E.164 form such as +14155550100",
  fix: "Write a plus sign, the country code and the number, without spaces, brackets or a leading 0.",
});

/** Numbering plans of their own that ISO 3166-1 does not count as countries: Ascension, Tristan da Cunha, Kosovo. */
const notInIso: readonly string[] = ["AC", "TA", "XK"];

/** True for a country of ISO 3166-1 alpha-2 that has telephone numbers. */
export function isCountry(value: string): value is CountryCode {
  return isSupportedCountry(value) && !notInIso.includes(value);
}

/** True for a plus sign and the first digits of a number. */
export function isPrefix(value: string): boolean {
  return /^\+\d{1,7}$/.test(value);
}

/**
 * The first telephone number in E.164 form inside a text, or undefined.
 *
 * @example findPhoneNumber("call +442079460123 at night") // "+442079460123"
 */
export function findPhoneNumber(text: string): string | undefined {
  return /(?<![\w+])\+[1-9]\d{6,14}(?!\d)/.exec(text)?.[0];
}
