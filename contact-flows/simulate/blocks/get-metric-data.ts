import { channels } from "../../language/document";
import { done, failed, type Outcome, type Standing } from "../block";
import { metricsOf } from "../metrics";
import { targetQueueOf } from "../target";

/** Get queue metrics: `$.Metrics` has the numbers of a queue as they are now, of one channel where it names one. */
export function getMetricData(at: Standing): Outcome {
  const { center, contact, frame } = at;
  const queue = targetQueueOf(at);
  const written = at.text("QueueChannel")?.toUpperCase();
  const channel = written === undefined ? undefined : channels.find((channel) => channel === written);
  if (written !== undefined && channel === undefined) return failed(`there is no channel ${written}`);
  frame.results.set("Metrics", metricsOf(center, contact, queue, channel));
  return done();
}
