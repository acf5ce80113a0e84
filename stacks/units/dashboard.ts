import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import type { Construct } from "constructs";

/** A line of a graph: a metric, or a search over a dimension whose values are not known beforehand. */
export type Series =
  | readonly [namespace: string, metric: string, ...dimensions: string[]]
  | { readonly search: string };

export interface Widget {
  readonly title: string;
  readonly statistic: "Sum" | "Maximum" | "Average";
  readonly series: readonly Series[];
}

export interface DashboardProps {
  readonly dashboardName: string;
  readonly region: string;
  readonly widgets: readonly Widget[];
}

/** CloudWatch's grid is 24 columns wide; graphs stand three in a row. */
const size = { width: 8, height: 6, perRow: 3 } as const;

/** A dashboard of graphs, three in a row, in the order of the list. */
export function dashboard(scope: Construct, id: string, { dashboardName, region, widgets }: DashboardProps): void {
  new CloudwatchDashboard(scope, id, {
    dashboardName,
    dashboardBody: JSON.stringify({
      widgets: widgets.map(({ title, statistic, series }, index) => ({
        type: "metric",
        x: (index % size.perRow) * size.width,
        y: Math.floor(index / size.perRow) * size.height,
        width: size.width,
        height: size.height,
        properties: {
          title,
          region,
          stat: statistic,
          period: 300,
          metrics: series.map((line) => ("search" in line ? [{ expression: line.search }] : line)),
        },
      })),
    }),
  });
}
