import type { Alarm } from "./alarm-set";

/** A visitor who waits this long has left. */
const slowMs = 5_000;
/** Refused requests in five minutes that are no typing errors any more: somebody tries tokens. */
const manyRefused = 100;

/** What can go wrong with an HTTP API. */
export function apiAlarms(subject: string, apiId: string): readonly Alarm[] {
  const of = (name: string, statistic: "Sum" | "p99") =>
    ({ namespace: "AWS/ApiGateway", name, statistic, dimensions: { ApiId: apiId } }) as const;
  return [
    {
      subject: `${subject}-errors`,
      says: "An API answered with an error of its own.",
      metric: of("5xx", "Sum"),
      threshold: 1,
    },
    {
      subject: `${subject}-refused`,
      says: "An API refused many requests.",
      metric: of("4xx", "Sum"),
      threshold: manyRefused,
    },
    { subject: `${subject}-slow`, says: "An API answered slowly.", metric: of("Latency", "p99"), threshold: slowMs },
  ];
}
