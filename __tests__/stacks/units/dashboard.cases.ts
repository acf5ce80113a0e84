import { dashboard, type Series } from "../../../stacks/units/dashboard";
import { objectIn, only, unitStack } from "./unit-stack";

const line: Series = ["AWS/Connect", "MissedCalls", "InstanceId", "i-1"];
const widgets = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"].map((title) => ({
  title,
  statistic: "Maximum" as const,
  series: [line, { search: "SEARCH('x', 'Sum', 300)" }],
}));
const stack = unitStack((scope) => {
  dashboard(scope, "dashboard", { dashboardName: "acme", region: "eu-west-2", widgets });
});
const made = objectIn(only(stack, "aws_cloudwatch_dashboard").dashboard_body);

test("graphs stand three in a row, and rows below each other, without gaps", () => {
  const places = [
    [0, 0],
    [8, 0],
    [16, 0],
    [0, 6],
    [8, 6],
    [16, 6],
    [0, 12],
  ];

  expect(made.widgets).toEqual(
    places.map(([x, y], index) => ({
      type: "metric",
      x,
      y,
      width: 8,
      height: 6,
      properties: expect.objectContaining({ title: widgets[index]?.title }),
    })),
  );
});

test("a graph shows its lines in its region, by five minutes, a search as an expression", () => {
  expect(only(stack, "aws_cloudwatch_dashboard").dashboard_name).toBe("acme");
  expect(made.widgets).toContainEqual(
    expect.objectContaining({
      properties: {
        title: "first",
        region: "eu-west-2",
        stat: "Maximum",
        period: 300,
        metrics: [line, [{ expression: "SEARCH('x', 'Sum', 300)" }]],
      },
    }),
  );
});
