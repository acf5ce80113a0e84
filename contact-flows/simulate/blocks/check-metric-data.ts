import { done, failed, type Outcome, type Standing } from "../block";
import { oldestAgeOf, staffingOf } from "../metrics";
import { targetQueueOf } from "../target";

/** Check staffing, check queue status: a number of a queue. The oldest age is in milliseconds, whatever its name says. */
export function checkMetricData(at: Standing): Outcome {
  const { center, contact } = at;
  const queue = targetQueueOf(at);
  const metric = at.text("MetricType");
  const staffing = () => staffingOf(center, queue, contact.channel);
  switch (metric) {
    case "NumberOfAgentsAvailable":
      return done(staffing().available);
    case "NumberOfAgentsStaffed":
      return done(staffing().staffed);
    case "NumberOfAgentsOnline":
      return done(staffing().online);
    case "OldestContactInQueueAgeSeconds":
      return done(oldestAgeOf(center, queue));
    case "NumberOfContactsInQueue":
      return done(queue.waiting.size);
    default:
      return failed(`there is no metric ${metric}`);
  }
}
