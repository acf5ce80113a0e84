import { isOpen, localTime, startOf } from "../../../contact-flows/simulate/hours";
import { type HoursSetting, weekdays } from "../../../contact-flows/simulate/world";

const london = "Europe/London";
const newYork = "America/New_York";

/** Every day from and to the same times. */
function daily(from: string, to: string, more: Partial<HoursSetting> = {}): HoursSetting {
  return { id: "hours", timeZone: london, periods: weekdays.map((day) => ({ day, from, to })), ...more };
}

/** Whether hours are open at a local time, or a time with an offset. */
function open(hours: HoursSetting, time: string): boolean {
  return isOpen(hours, startOf(time, hours.timeZone));
}

describe("Opening hours", () => {
  const weekday: HoursSetting = {
    id: "office",
    timeZone: london,
    periods: weekdays.slice(0, 5).map((day) => ({ day, from: "09:00", to: "17:30" })),
  };

  test.each([
    ["2026-11-20T08:59:59.999", false],
    ["2026-11-20T09:00", true],
    ["2026-11-20T17:29:59", true],
    ["2026-11-20T17:30", false],
    ["2026-11-21T12:00", false],
  ])("from Monday to Friday, 09:00 to 17:30, are open at %s: %s", (time, expected) => {
    expect(open(weekday, time)).toBe(expected);
  });

  test("follow the time zone and its summer time, not UTC", () => {
    expect(open(weekday, "2026-07-01T08:00Z")).toBe(true);
    expect(open(weekday, "2026-01-07T08:00Z")).toBe(false);
    expect(open({ ...weekday, timeZone: newYork }, "2026-01-07T22:29Z")).toBe(true);
  });

  test.each(["00:00", "24:00"])("that end at %s end with the day", (to) => {
    const hours = daily("22:00", to);

    expect(open(hours, "2026-11-20T23:59:59")).toBe(true);
    expect(open(hours, "2026-11-21T00:00")).toBe(false);
  });

  test("from 00:00 to 00:00 are open all day", () => {
    expect(open(daily("00:00", "00:00"), "2026-11-20T00:00")).toBe(true);
    expect(open(daily("00:00", "00:00"), "2026-11-20T23:59:59")).toBe(true);
  });

  test("that end before they begin go on after midnight, into a day that has none itself", () => {
    const friday: HoursSetting = {
      id: "f",
      timeZone: london,
      periods: [{ day: "FRIDAY", from: "22:00", to: "02:00" }],
    };

    expect(open(friday, "2026-11-20T22:00")).toBe(true);
    expect(open(friday, "2026-11-21T01:59")).toBe(true);
    expect(open(friday, "2026-11-21T02:00")).toBe(false);
    expect(open(friday, "2026-11-20T01:00")).toBe(false);
  });

  test("have other hours on a date, or none, also where those of the day before go over midnight", () => {
    const overrides = [
      { date: "2026-12-25", periods: [] },
      { date: "2026-12-24", periods: [{ from: "09:00", to: "12:00" }] },
    ];
    const hours = daily("20:00", "02:00", { overrides });

    expect(open(hours, "2026-12-24T11:59")).toBe(true);
    expect(open(hours, "2026-12-24T21:00")).toBe(false);
    expect(open(hours, "2026-12-24T01:00")).toBe(false);
    expect(open(hours, "2026-12-25T21:00")).toBe(false);
    expect(open(hours, "2026-12-26T01:00")).toBe(false);
    expect(open(hours, "2026-12-26T21:00")).toBe(true);
  });

  test("without a period never open", () => {
    expect(open({ id: "never", timeZone: london, periods: [] }, "2026-11-20T12:00")).toBe(false);
  });

  test("within the hour that is left out in spring are not open on that day", () => {
    const early = daily("01:15", "01:45");
    const atWork = Array.from(
      { length: 24 * 12 },
      (_, index) => startOf("2026-03-29T00:00Z", london) + index * 300_000,
    );

    expect(atWork.some((at) => isOpen(early, at))).toBe(false);
    expect(open(early, "2026-03-30T01:15")).toBe(true);
  });

  test("within the hour that comes twice in autumn are open twice", () => {
    const early = daily("01:15", "01:45");

    expect(open(early, "2026-10-25T01:20+01:00")).toBe(true);
    expect(open(early, "2026-10-25T01:50+01:00")).toBe(false);
    expect(open(early, "2026-10-25T01:20Z")).toBe(true);
  });

  test("of a zone that changes its clock by half an hour change with it", () => {
    const hours = daily("09:00", "10:00", { timeZone: "Australia/Lord_Howe" });

    expect(open(hours, "2026-01-05T22:00Z")).toBe(true);
    expect(open(hours, "2026-06-05T22:00Z")).toBe(false);
    expect(open(hours, "2026-06-05T22:30Z")).toBe(true);
  });

  test.each([
    [daily("9:00", "17:00"), /hours have "9:00"/],
    [daily("09:00", "24:01"), /hours have "24:01"/],
    [daily("09:00", "17:00", { timeZone: "Europe/Londn" }), /no time zone "Europe\/Londn"/],
    [daily("09:00", "17:00", { overrides: [{ date: "2026-02-30", periods: [] }] }), /hours have "2026-02-30"/],
  ])("that are none are refused with what is wrong", (hours, message) => {
    expect(() => isOpen(hours, 0)).toThrow(message);
  });
});

describe("A moment", () => {
  test.each([
    ["2026-11-20T09:00Z", "2026-11-20T09:00:00.000Z"],
    ["2026-11-20T09:00:05.25+01:00", "2026-11-20T08:00:05.250Z"],
    ["2026-11-20T09:00-0530", "2026-11-20T14:30:00.000Z"],
    ["2026-07-20T09:00", "2026-07-20T08:00:00.000Z"],
    ["2026-11-20", "2026-11-20T00:00:00.000Z"],
  ])("of %s in London is %s", (time, expected) => {
    expect(new Date(startOf(time, london)).toISOString()).toBe(expected);
  });

  test("that comes twice in autumn is the first", () => {
    expect(startOf("2026-10-25T01:30", london)).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(startOf("2026-11-01T01:30", newYork)).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });

  test("that is left out in spring is as much later as the clock was put forward", () => {
    expect(localTime(startOf("2026-03-29T01:30", london), london)).toBe("2026-03-29T02:30:00");
    expect(localTime(startOf("2026-03-08T02:30", newYork), newYork)).toBe("2026-03-08T03:30:00");
  });

  test("is shown as the clock on the wall shows it, and read back", () => {
    const at = Date.UTC(2026, 6, 1, 23, 15, 9);

    expect(localTime(at, london)).toBe("2026-07-02T00:15:09");
    expect(startOf(localTime(at, newYork), newYork)).toBe(at);
  });

  test.each(["", "soon", "2026-02-30T09:00", "2026-11-20T24:00", "2026-11-20T09:60", "20.11.2026", "2026-13-01"])(
    "is no %j",
    (time) => {
      expect(() => startOf(time, london)).toThrow(RangeError);
      expect(() => startOf(time, london)).toThrow(/is no time/);
    },
  );

  test("in a zone that does not exist is refused by the zone's name", () => {
    expect(() => startOf("2026-11-20T09:00", "Mars/Olympus")).toThrow(/There is no time zone "Mars\/Olympus"/);
  });
});
