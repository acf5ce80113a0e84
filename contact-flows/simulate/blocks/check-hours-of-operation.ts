import { done, failed, type Outcome, type Standing } from "../block";
import { isOpen } from "../hours";
import { chosenOutcome } from "./chosen-outcome";

/** Check hours of operation: whether the hours that are named are open now, else those of the working queue. */
export function checkHoursOfOperation(at: Standing): Outcome {
  const { center, contact } = at;
  const named = at.text("HoursOfOperationId");
  const { queue } = contact;
  if (named === undefined && queue === undefined) return failed("the contact has no working queue, so no hours");
  if (named === undefined && queue?.agent !== undefined) return failed("the queue of an agent has no hours");
  const reference = named ?? queue?.hours;
  if (reference === undefined) return done("True");
  const hours = center.directory.hours(reference);
  if (hours !== undefined) return done(isOpen(hours, center.clock.now) ? "True" : "False");
  const reason = `there are no opening hours ${reference}`;
  return center.options.standIns === true ? chosenOutcome(at, reason, done("True")) : failed(reason);
}
