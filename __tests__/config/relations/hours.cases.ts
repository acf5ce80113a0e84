import { many, pathsOf, problemsOf, set } from "../builders";

test.each([
  ["before they start", "17:00", "09:00"],
  ["when they start", "09:00", "09:00"],
  ["after midnight", "22:00", "06:00"],
  ["at the midnight before", "09:00", "00:00"],
])("hours that end %s are told with how to write a night", (_, from, to) => {
  expect(problemsOf(set("hours.office.open.0", { days: ["monday"], from, to }))).toEqual([
    {
      path: "hours.office.open[0]",
      found: `${from} to ${to}`,
      expected: "`to` later than `from` on the same day",
      fix: `Hours that run over midnight are two periods: ${from} to 24:00, and on the next day 00:00 to ${to}.`,
    },
  ]);
});

test("Amazon Connect counts a period once for each day, and so does the limit", () => {
  const week = ["monday", "tuesday", "wednesday", "thursday", "friday"];
  const periods = (count: number) =>
    many(count, (index) => {
      const hour = String(index).padStart(2, "0");
      return { days: week, from: `${hour}:00`, to: `${hour}:30` };
    });

  expect(pathsOf(set("hours.office.open", periods(20)))).toEqual([]);
  expect(problemsOf(set("hours.office.open", periods(21)))).toMatchObject([
    {
      path: "hours.office.open",
      found: "105 days in 21 periods",
      expected: "at most 100 days in all periods together",
    },
  ]);
});

test("neither a wrong day nor a setting that nobody knows hides that a period ends before it starts", () => {
  expect(pathsOf(set("hours.office.open", [{ days: ["moonday"], from: "18:00", to: "08:00", form: "x" }]))).toEqual([
    "hours.office.open[0]",
    "hours.office.open[0].days[0]",
    "hours.office.open[0].form",
  ]);
});

test("a wrong period hides neither that another is wrong nor that there are too many days", () => {
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
  const night = { days, from: "22:00", to: "06:00" };

  const paths = pathsOf(set("hours.office.open", [{ days, from: "9am", to: "10:00" }, ...many(20, () => night)]));

  expect(paths).toEqual(
    expect.arrayContaining(["hours.office.open", "hours.office.open[0].from", "hours.office.open[20]"]),
  );
});

test("a period that ends before it starts overlaps with none", () => {
  const at = (from: string, to: string) => ({ days: ["monday"], from, to });

  expect(pathsOf(set("hours.office.open", [at("09:00", "17:00"), at("16:00", "08:00")]))).toEqual([
    "hours.office.open[1]",
  ]);
});

test.each([
  ["that is not there", "9:00", undefined, ["hours.office.open[0].from", "hours.office.open[0].to"]],
  ["that is no time", "18:00", "8am", ["hours.office.open[0].to"]],
])("nothing is said of the order with a time %s", (_, from, to, paths) => {
  expect(pathsOf(set("hours.office.open.0", { days: ["monday"], from, to }))).toEqual(paths);
});
