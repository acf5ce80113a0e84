import { day, hour, minute, second } from "./clock";
import { type HoursSetting, weekdays } from "./world";

/** Minutes of a day, from 0 to 1440. A period that ends before it begins goes on into the next day. */
interface Period {
  readonly from: number;
  readonly to: number;
}

/** Opening hours made ready: periods by weekday, Monday first, and those of single dates by day since 1970. */
interface Schedule {
  readonly weekly: readonly (readonly Period[])[];
  readonly byDate: ReadonlyMap<number, readonly Period[]>;
}

const minutesOfDay = day / minute;
const schedules = new WeakMap<HoursSetting, Schedule>();

/**
 * Whether opening hours are open at a moment. The clock on the wall decides: a period within an hour that is left out
 * when summer time begins is not open on that day, and one within the hour that comes twice is open twice.
 *
 * @throws RangeError where the hours name no time zone, date or time of day.
 */
export function isOpen(hours: HoursSetting, at: number): boolean {
  let schedule = schedules.get(hours);
  if (schedule === undefined) {
    schedule = scheduleOf(hours);
    schedules.set(hours, schedule);
  }
  const local = at + offsetAt(at, hours.timeZone);
  const today = Math.floor(local / day);
  const time = (local - today * day) / minute;
  if (periodsOn(schedule, today).some(({ from, to }) => from <= time && time < (to > from ? to : minutesOfDay))) {
    return true;
  }
  // What goes over midnight does not reach into a date that has hours of its own.
  if (schedule.byDate.has(today)) return false;
  return periodsOn(schedule, today - 1).some(({ from, to }) => to <= from && time < to);
}

function periodsOn({ weekly, byDate }: Schedule, date: number): readonly Period[] {
  // 1 January 1970 was a Thursday.
  return byDate.get(date) ?? weekly[(((date + 3) % 7) + 7) % 7] ?? [];
}

function scheduleOf({ id, periods, overrides = [] }: HoursSetting): Schedule {
  const period = ({ from, to }: { readonly from: string; readonly to: string }): Period => {
    const end = minutesOf(to, id);
    return { from: minutesOf(from, id), to: end === 0 ? minutesOfDay : end };
  };
  return {
    weekly: weekdays.map((weekday) => periods.filter(({ day }) => day === weekday).map(period)),
    byDate: new Map(overrides.map(({ date, periods }) => [dayOf(date, id), periods.map(period)])),
  };
}

function minutesOf(time: string, hours: string): number {
  const [, hoursOfDay, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hoursOfDay) * 60 + Number(minutes);
  if (total <= minutesOfDay) return total;
  throw new RangeError(`The opening hours ${hours} have "${time}", which is no time from 00:00 to 24:00.`);
}

function dayOf(date: string, hours: string): number {
  const wall = /^\d{4}-\d\d-\d\d$/.test(date) ? wallOf(date) : undefined;
  if (wall !== undefined) return wall / day;
  throw new RangeError(`The opening hours ${hours} have "${date}", which is no date such as 2026-12-25.`);
}

/**
 * A moment, in milliseconds since 1970, from an ISO time: with an offset (`2026-11-20T09:00+01:00`, `Z`), or local to a
 * time zone (`2026-11-20T09:00`). Of a local time that comes twice when summer time ends, the first counts; one that is
 * left out when it begins is as much later as the clock was put forward.
 *
 * @throws RangeError where it is no such time, or there is no such time zone.
 */
export function startOf(time: string, timeZone: string): number {
  const [, local = "", offset] = /^(.*?)(Z|[+-]\d\d:?\d\d)?$/.exec(time.includes("T") ? time : `${time}T00:00`) ?? [];
  const wall = wallOf(local);
  if (wall === undefined) {
    throw new RangeError(`"${time}" is no time. Write it as 2026-11-20T09:00, or with an offset: 2026-11-20T09:00Z.`);
  }
  if (offset !== undefined) return wall - offsetOf(offset);
  const before = wall - offsetAt(wall - day, timeZone);
  const after = wall - offsetAt(wall + day, timeZone);
  const exact = [before, after].filter((at) => at + offsetAt(at, timeZone) === wall);
  return exact.length === 0 ? before : Math.min(...exact);
}

function offsetOf(offset: string): number {
  if (offset === "Z") return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return (hours * hour + minutes * minute) * (offset.startsWith("-") ? -1 : 1);
}

/** A clock on the wall in milliseconds since 1970, as if it stood in Greenwich; undefined of a date that does not exist. */
function wallOf(local: string): number | undefined {
  const [, year, month, date, hours = "0", minutes = "0", seconds = "0", fraction = "0"] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/.exec(local) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date));
  // A month or a day over the last one is taken for one of the next year or month.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== local.slice(0, 10)) return undefined;
  const ofDay = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
  return midnight + ofDay + Number(fraction.padEnd(3, "0"));
}

/** A moment as the clock on the wall shows it, to the second: `2026-11-20T09:00:00`. @throws RangeError without such a zone. */
export function localTime(at: number, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 19);
}

/** A time zone, and its offset in the quarter of an hour that was last asked for: clocks change on quarters only. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  quarter: number;
  offset: number;
}

const quarterHour = 15 * minute;
const zones = new Map<string, Zone>();

/** How much a time zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const quarter = Math.floor(at / quarterHour);
  if (zone.quarter !== quarter) {
    zone.offset = measuredOffset(zone.format, quarter * quarterHour);
    zone.quarter = quarter;
  }
  return zone.offset;
}

function measuredOffset(format: Intl.DateTimeFormat, at: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 0, day: date = 0, hour: hours = 0, minute: minutes = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) - at;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone: Zone = { format: formatOf(timeZone), quarter: Number.NaN, offset: 0 };
  zones.set(timeZone, zone);
  return zone;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = "numeric";
  try {
    return new Intl.DateTimeFormat("en-US", {
      ...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
      ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
    });
  } catch (cause) {
    throw new RangeError(`There is no time zone "${timeZone}". Use an IANA name such as Europe/London.`, { cause });
  }
}
