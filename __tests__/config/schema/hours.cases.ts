import { isTimeZone } from "../../../config/schema/hours";
import { pathsOf, problemsOf, set } from "../builders";

test("every time zone that is known here is one", () => {
  const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"];

  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
});

test.each([
  "US/Eastern",
  "US/Pacific",
  "Asia/Kolkata",
  "Asia/Calcutta",
  "Europe/Kyiv",
  "Europe/Kiev",
  "America/Argentina/Buenos_Aires",
  "America/Argentina/ComodRivadavia",
  "America/Indiana/Indianapolis",
  "America/Knox_IN",
  "America/Port-au-Prince",
  "Antarctica/DumontDUrville",
  "Australia/NSW",
  "Etc/UTC",
  "Etc/GMT+5",
])("%s is a time zone although it is another name of one", (zone) => {
  expect(pathsOf(set("hours.office.timeZone", zone))).toEqual([]);
});

test.each([
  "Europe/LONDON",
  "europe/london",
  "EUROPE/LONDON",
  "US/EASTERN",
  "US/eastern",
  "us/Eastern",
  "Asia/KOLKATA",
  "Asia/kolkata",
  "utc",
])("%s is refused: Amazon Connect tells capitals apart", (zone) => {
  expect(pathsOf(set("hours.office.timeZone", zone))).toEqual(["hours.office.timeZone"]);
});

test.each([
  "+01:00",
  "-0500",
  "UTC+1",
  "GMT+1",
  "UTC+01:00",
  "Z",
  "EST5",
  "",
  " ",
  "London",
  "Europe/",
  "/London",
  "Europe/London ",
])("%p is no time zone", (zone) => {
  expect(pathsOf(set("hours.office.timeZone", zone))).toEqual(["hours.office.timeZone"]);
});

test.each([
  ["Europe/Lodnon", "Europe/London"],
  ["Europe/LONDON", "Europe/London"],
  ["America/NewYork", "America/New_York"],
  ["Amercia/New_York", "America/New_York"],
  ["utc", "UTC"],
])("the time zone %s, which does not exist, is answered with %s", (zone, near) => {
  expect(problemsOf(set("hours.office.timeZone", zone))).toEqual([
    {
      path: "hours.office.timeZone",
      found: JSON.stringify(zone),
      expected: 'an IANA time zone such as "Europe/London"',
      fix: `Did you mean ${JSON.stringify(near)}?`,
    },
  ]);
});

test("a time zone that resembles none is answered with where to find one, not with all of them", () => {
  const [problem] = problemsOf(set("hours.office.timeZone", "Middle Earth"));

  expect(problem?.fix).toContain("IANA time zone list");
  expect(problem?.fix.length).toBeLessThan(120);
});

test.each([
  ["00:00", "24:00"],
  ["00:00", "00:01"],
  ["23:59", "24:00"],
  ["09:00", "17:30"],
])("hours from %s to %s are fine", (from, to) => {
  expect(pathsOf(set("hours.office.open.0", { days: ["monday"], from, to }))).toEqual([]);
});

test.each(["9:00", "09:0", "09:60", "24:01", "25:00", "0900", "09:00:00", "9am", "", "09.00", " 09:00", "-1:00"])(
  "%p is no time of day",
  (time) => {
    expect(problemsOf(set("hours.office.open.0.from", time))).toMatchObject([
      { path: "hours.office.open[0].from", expected: 'a time of day from "00:00" to "24:00"' },
    ]);
  },
);
