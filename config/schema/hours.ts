import * as z from "zod";
import { limits } from "../limits";
import { didYouMean, nearest } from "../nearest";
import { check, formed, text } from "./fields";

/** Days as Amazon Connect names them, in the order of its console. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

const zones = Intl.supportedValuesOf("timeZone");

/** True for an IANA time zone in its own spelling; offsets such as `+01:00` are none. */
export function isTimeZone(value: string): boolean {
  if (zones.includes(value) || value === "UTC") return true;
  if (!/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+\-0-9]+)+$/.test(value) || /[A-Z]{4}/.test(value)) return false;
  try {
    // Names that IANA keeps for compatibility (US/Eastern) are not listed, but Intl and Amazon Connect know them.
    return new Intl.DateTimeFormat("en", { timeZone: value }).format(0) !== "" && !isMisspeltCase(value);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Intl ignores case, Amazon Connect does not: neither Europe/LONDON nor, of the unlisted names, US/EASTERN may pass. */
function isMisspeltCase(value: string): boolean {
  return zones.some((zone) => zone !== value && zone.toLowerCase() === value.toLowerCase());
}

const timeZone = z.string().check(
  check(isTimeZone, (value) => ({
    expected: 'an IANA time zone such as "Europe/London"',
    fix: nearest(value, [...zones, "UTC"])
      ? didYouMean(value, [...zones, "UTC"])
      : "Take one from the IANA time zone list; the form is Area/City.",
  })),
);

/** Minutes since midnight of `HH:MM`; `24:00` is the end of the day. */
export function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** True for a time of day as `HH:MM`. */
export function isClock(value: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value);
}

const clock = (description: string) =>
  formed(z.string(), isClock, {
    expected: 'a time of day from "00:00" to "24:00"',
    fix: 'Write hours and minutes with two digits each, e.g. "09:30".',
  }).describe(description);

const period = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1).max(7).describe("Days on which this period applies."),
  from: clock("Opening time, local to `timeZone`."),
  to: clock('Closing time, local to `timeZone`; "24:00" is midnight at the end of the day.'),
});

/** A named set of opening hours. */
export const hours = z.strictObject({
  name: text(limits.resourceName).optional().describe("Name in Amazon Connect. Default: made from the key."),
  description: text(limits.description).optional().describe("For the people who read the console."),
  timeZone: timeZone.describe("IANA time zone that all times of this set are in."),
  open: z
    .array(period)
    .min(limits.hoursPeriods.min)
    .max(limits.hoursPeriods.max)
    .describe("Periods in which contacts are taken. A day that no period names is closed."),
});
