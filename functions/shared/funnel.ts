import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { type MetricDimension, type MetricKey, metricDimensions, metricNames, metricService } from "./funnel-metrics";

/** Counts one thing that happened, in all and by each dimension that is known. */
export type Count = (what: MetricKey, of?: { readonly [D in MetricDimension]?: string }, atMs?: number) => void;

/**
 * Metrics as lines of the log, from which CloudWatch makes them (embedded metric format): nothing is waited for.
 *
 * @param namespace METRICS_NAMESPACE.
 * @returns a function that writes at once. `atMs` is for what happened earlier, two weeks at most.
 */
export function funnel(namespace: string): Count {
  return (what, of = {}, atMs) => {
    const metrics = new Metrics({ namespace, serviceName: metricService.value });
    // A set of its own without any of them: the sum, which alarms and dashboards ask for.
    metrics.addDimensions({});
    for (const dimension of metricDimensions) {
      const value = of[dimension];
      if (value !== undefined) metrics.addDimensions({ [dimension]: value });
    }
    if (atMs !== undefined) metrics.setTimestamp(atMs);
    metrics.addMetric(metricNames[what], MetricUnit.Count, 1);
    metrics.publishStoredMetrics();
  };
}
