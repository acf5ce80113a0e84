import { day } from "../clock";
import type { LexMoment } from "./bot";
import type { Language } from "./languages";
import { numberIn } from "./numbers";
import { normal } from "./words";

/** A date as `YYYY-MM-DD`: ISO, `24.12.2026`, `12/24/2026`, "24 December", "tomorrow", "Friday" (the next one). */
export function dateIn(text: string, language: Language, moment: LexMoment): string | undefined {
  const today = todayIn(moment);
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  if (year !== undefined) return existing(Number(year), Number(month), Number(date));
  const spoken = normal(text);
  const offset = language.days.get(spoken);
  if (offset !== undefined) return isoOf(today + offset * day);
  const weekday = language.weekdays.indexOf(spoken.split(" ").at(-1) ?? "");
  if (weekday >= 0) return isoOf(today + ((weekday - new Date(today).getUTCDay() + 6) % 7) * day + day);
  return inNumbers(text, language, today) ?? withMonth(text, language, today);
}

/** `DDMMYYYY`, or `MMDDYYYY` where the month comes first, as keys give it. */
export function dateInKeys(keys: string, language: Language): string | undefined {
  const [, first, second, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(keys) ?? [];
  if (year === undefined) return undefined;
  const [month, date] = language.monthFirst ? [first, second] : [second, first];
  return existing(Number(year), Number(month), Number(date));
}

function inNumbers(text: string, language: Language, today: number): string | undefined {
  const [, first, divider, second, year] =
    /^(\d{1,2})([./-])\s?(\d{1,2})(?:[./-]\s?(\d{2}|\d{4})?)?$/.exec(text.trim()) ?? [];
  if (first === undefined) return undefined;
  const monthFirst = language.monthFirst && divider === "/";
  const [month, date] = monthFirst ? [first, second] : [second, first];
  return year === undefined
    ? upcoming(today, Number(month), Number(date))
    : existing(full(year), Number(month), Number(date));
}

function withMonth(text: string, language: Language, today: number): string | undefined {
  const parts = normal(text)
    .split(" ")
    .filter((word) => word !== "the" && word !== "of" && word !== "der" && word !== "den");
  const at = parts.findIndex((word) => language.months.includes(word));
  if (at < 0) return undefined;
  const month = language.months.indexOf(parts[at] ?? "") + 1;
  const [date = "", year, ...more] = parts.toSpliced(at, 1);
  const dayOfMonth = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(date)?.[1] ?? numberIn(date, language));
  if (more.length > 0 || !Number.isInteger(dayOfMonth)) return undefined;
  if (year === undefined) return upcoming(today, month, dayOfMonth);
  return /^\d{4}$/.test(year) ? existing(Number(year), month, dayOfMonth) : undefined;
}

/** A date without a year is the next of its kind. */
function upcoming(today: number, month: number, date: number): string | undefined {
  const year = new Date(today).getUTCFullYear();
  for (let later = 0; later <= 8; later += 1) {
    const found = existing(year + later, month, date);
    if (found !== undefined && found >= isoOf(today)) return found;
  }
  return undefined;
}

function existing(year: number, month: number, date: number): string | undefined {
  const iso = isoOf(Date.UTC(year, month - 1, date));
  return iso === `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}` ? iso : undefined;
}

/** The start of today's date in the time zone, as if it were UTC. */
function todayIn({ now, timeZone }: LexMoment): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" })
    .formatToParts(now())
    .map(({ type, value }) => [type, Number(value)] as const);
  const part = new Map(parts);
  return Date.UTC(part.get("year") ?? 1970, (part.get("month") ?? 1) - 1, part.get("day") ?? 1);
}

const isoOf = (time: number): string => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : "");
const two = (number: number): string => String(number).padStart(2, "0");
const full = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

/** A time of day as `HH:MM`: `14:30`, "2 pm", "noon", "14 Uhr 30"; a number alone is none. */
export function timeIn(text: string, language: Language): string | undefined {
  const spoken = text.trim().toLowerCase().replace(/\s+/g, " ");
  const named = language.times.get(normal(spoken));
  if (named !== undefined) return named;
  const [, hours, minutes, late, half] =
    /^(\d{1,2})(?:[:.](\d{2})|(?: o'?clock| uhr)(?: (\d{1,2}))?)? ?([ap]\.?m\.?)?$/.exec(spoken) ?? [];
  if (hours === undefined || /^\d+$/.test(spoken)) return undefined;
  const [hour, minute] = [Number(hours), Number(minutes ?? late ?? 0)];
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const of24 = half === undefined ? hour : (hour % 12) + (half.startsWith("p") ? 12 : 0);
  return of24 < 24 && minute < 60 ? `${two(of24)}:${two(minute)}` : undefined;
}

/** A duration in ISO 8601: "20 minutes" is `PT20M`, "two days" `P2D`. */
export function durationIn(text: string, language: Language): string | undefined {
  const parts = text.trim().split(/\s+/);
  const unit = language.units.get(normal(parts.at(-1) ?? ""));
  const amount = numberIn(parts.slice(0, -1).join(" "), language) ?? (/^an?$/i.test(parts[0] ?? "") ? 1 : undefined);
  if (unit === undefined || amount === undefined || parts.length < 2) return undefined;
  if (unit === "MO") return `P${amount}M`;
  return unit === "D" || unit === "W" || unit === "Y" ? `P${amount}${unit}` : `PT${amount}${unit}`;
}
