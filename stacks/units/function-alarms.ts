import type { Alarm } from "./alarm-set";

export interface FunctionAlarmsProps {
  /** Begins the names of its alarms: the function's name in the project. */
  readonly subject: string;
  /** Its name in AWS. */
  readonly functionName: string;
  readonly timeoutSeconds: number;
  /** Whether it reads a stream: then records can pile up. */
  readonly readsStream: boolean;
  /** Whether events wait for it in Lambda's own queue, which drops them in the end. */
  readonly getsQueuedEvents: boolean;
}

/** Part of its time after which a function is too slow: what follows is a time-out that a customer notices. */
const slowPart = 0.8;

/**
 * What can go wrong with any function. One error is one too many: what customers and services do wrong is an answer of
 * our functions, never an exception.
 */
export function functionAlarms(props: FunctionAlarmsProps): readonly Alarm[] {
  const of = (name: string, statistic: "Sum" | "Maximum" | "p99") =>
    ({ namespace: "AWS/Lambda", name, statistic, dimensions: { FunctionName: props.functionName } }) as const;
  const alarm = (kind: string, says: string, metric: Alarm["metric"], threshold: number): Alarm => ({
    subject: `${props.subject}-${kind}`,
    page: `function-${kind}`,
    says,
    metric,
    threshold,
  });
  return [
    alarm("errors", "A function failed.", of("Errors", "Sum"), 1),
    alarm("throttles", "A function was called more often at a time than it may run.", of("Throttles", "Sum"), 1),
    alarm(
      "slow",
      `A function took more than ${slowPart * 100} % of its time.`,
      of("Duration", "p99"),
      props.timeoutSeconds * 1000 * slowPart,
    ),
    ...(props.getsQueuedEvents
      ? [alarm("dropped", "Lambda gave up on events for a function.", of("AsyncEventsDropped", "Sum"), 1)]
      : []),
    ...(props.readsStream
      ? [
          alarm(
            "behind",
            "A function is minutes behind the changes of a table.",
            of("IteratorAge", "Maximum"),
            5 * 60 * 1000,
          ),
        ]
      : []),
  ];
}
