/** Metrics of a queue, as the language names them. */
const metrics: ReadonlyMap<string, string> = new Map([
  ["Queue.Size", "size"],
  ["Queue.OldestContactAge", "oldestContactAge"],
  ["Queue.EstimatedWaitTime", "estimatedWait"],
  ["Contact.PositionInQueue", "position"],
  ["Contact.EstimatedWaitTime", "contactEstimatedWait"],
]);

/**
 * The member of what a step gives back that stands for a reference into a namespace; a second one is what the member is
 * called with. Undefined where there is none.
 */
export function membersFor(method: string, namespace: string, keys: readonly string[]): readonly string[] | undefined {
  const [first, second, ...deeper] = keys;
  switch (`${method} ${namespace}`) {
    case "invoke External":
      return first !== undefined && second === undefined ? [first] : undefined;
    case "collect StoredCustomerInput":
    case "collectPhoneNumber StoredCustomerInput":
      return first === undefined ? [] : undefined;
    case "getMetrics Metrics": {
      const metric = metrics.get(keys.join("."));
      return metric === undefined ? undefined : [metric];
    }
    case "askBot Lex":
      if (first === "IntentName" && second === undefined) return ["intent"];
      if (second === undefined || deeper.length > 0) return undefined;
      if (first === "Slots") return ["slot", second];
      return first === "SessionAttributes" ? ["sessionAttribute", second] : undefined;
    default:
      return undefined;
  }
}
