import { done, type Outcome, type Standing } from "../block";

/** Set logging behavior. */
export function updateFlowLoggingBehavior(at: Standing): Outcome {
  at.contact.logged = at.text("FlowLoggingBehavior") === "Enabled";
  return done();
}
