import { parsePhoneNumberFromString } from "libphonenumber-js/min";
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
