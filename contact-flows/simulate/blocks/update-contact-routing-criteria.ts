import { done, failed, type Outcome, type Standing } from "../block";
import { criteriaOf } from "../criteria";
import { dispatchSoon } from "../dispatch";

/** Set routing criteria: which agents of the queue may have the contact, step by step while it waits. */
export function updateContactRoutingCriteria(at: Standing): Outcome {
  const criteria = criteriaOf(at.value("RoutingCriteria"));
  if (criteria === undefined) return failed("the routing criteria have no steps, or one of an unknown form");
  at.contact.criteria = criteria;
  dispatchSoon(at.center);
  return done();
}
