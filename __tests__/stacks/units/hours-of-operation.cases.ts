import type { ContactCenterInput } from "../../../config/schema";
import { hoursOfOperation } from "../../../stacks/units/hours-of-operation";
import { minimalConfig } from "../../support/contact-centers";
import { only, unitStack } from "./unit-stack";

type Hours = ContactCenterInput["hours"][string];

const timeZone = "Europe/London";
const open = [{ days: ["monday" as const], from: "08:30", to: "17:45" }];
const made = (main: Hours) =>
  only(
    unitStack((stack) => {
      hoursOfOperation(stack, "hours", { instanceId: "i-1", hours: minimalConfig({ hours: { main } }).hours });
    }),
    "aws_connect_hours_of_operation",
  );

test("opening hours without a name are called as their key, and have no description", () => {
  expect(made({ timeZone, open })).toEqual({
    instance_id: "i-1",
    name: "Main",
    time_zone: timeZone,
    config: [{ day: "MONDAY", start_time: { hours: 8, minutes: 30 }, end_time: { hours: 17, minutes: 45 } }],
  });
});

test("opening hours have the name and description that they are given", () => {
  expect(made({ name: "Office", description: "Weekdays", timeZone, open })).toMatchObject({
    name: "Office",
    description: "Weekdays",
  });
});

test("every day of every period is a row, in the order of the configuration", () => {
  const periods: Hours["open"] = [
    { days: ["tuesday", "monday"], from: "00:00", to: "12:05" },
    { days: ["monday"], from: "13:00", to: "24:00" },
  ];

  expect(made({ timeZone, open: periods }).config).toEqual([
    { day: "TUESDAY", start_time: { hours: 0, minutes: 0 }, end_time: { hours: 12, minutes: 5 } },
    { day: "MONDAY", start_time: { hours: 0, minutes: 0 }, end_time: { hours: 12, minutes: 5 } },
    { day: "MONDAY", start_time: { hours: 13, minutes: 0 }, end_time: { hours: 0, minutes: 0 } },
  ]);
});
