import { type NeededAlarm, neededAlarms, type WatchedMetric, watchedMetrics } from "../alarm-table";
import { isText, refersTo } from "../lookup";
import type { Rule } from "../rule";
import { isObject, type Resource } from "../synthesised-stack";

export const alarmCoverage = {
  id: "alarm-coverage",
  title: "Everything that can fail has an alarm for each way in which it fails.",
  why: "Callers would be the first to notice.",
  source: "Switchboard CC-ALARM",
  check: (stack) => {
    const watched = stack.ofType("aws_cloudwatch_metric_alarm").flatMap(watchedMetrics);
    return neededAlarms.flatMap((needed) =>
      stack
        .ofType(needed.type)
        .filter((resource) => needed.when?.(resource, stack) ?? true)
        .filter((resource) => !isCovered(resource, needed, watched))
        .map(({ address }) => ({
          address,
          message: `no alarm watches its ${needed.namespace} ${needed.metric}${suffix(needed)}`,
          fix: "Make the resource with its unit, which brings the alarm set, or add a CloudwatchMetricAlarm for it.",
        })),
    );
  },
} as const satisfies Rule;

function suffix({ dimensions = [] }: NeededAlarm): string {
  return dimensions.length === 0 ? "" : ` with the dimensions ${dimensions.join(", ")}`;
}

function isCovered(resource: Resource, needed: NeededAlarm, watched: readonly WatchedMetric[]): boolean {
  const covers = (metric: string) => watched.some((one) => watches(one, resource, { ...needed, metric }));
  return covers(needed.metric) || needed.instead?.every(covers) === true;
}

function watches(watched: WatchedMetric, resource: Resource, needed: NeededAlarm): boolean {
  if (isText(watched.expression)) return queries(watched.expression, resource, needed);
  if (watched.namespace !== needed.namespace || watched.metric !== needed.metric) return false;
  if (!isObject(watched.dimensions)) return false;
  const { dimensions } = watched;
  return (
    Object.values(dimensions).some((value) => refersTo(value, resource)) &&
    (needed.dimensions ?? []).every((name) => isText(dimensions[name]))
  );
}

/** `SELECT SUM(ContactFlowErrors) FROM SCHEMA("AWS/Connect", ...) WHERE InstanceId = '${aws_connect_instance.x.id}'` */
function queries(expression: string, resource: Resource, { namespace, metric }: NeededAlarm): boolean {
  if (!/^\s*SELECT\b/i.test(expression) || !expression.includes(namespace)) return false;
  const quoted = [...expression.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const measures = new RegExp(`\\(\\s*"?${metric}"?\\s*\\)`).test(expression);
  return measures && [expression, ...quoted].some((text) => refersTo(text, resource));
}
