import { withAttributes } from "../attributes";
import { done, failed, type Outcome, type Standing } from "../block";
import { targetOf } from "./target-contact";

/** Set contact attributes: all of them, or none where one has a wrong key or they become too large. */
export function updateContactAttributes(at: Standing): Outcome {
  const target = targetOf(at);
  if (target === undefined) return failed("the contact has no related contact");
  target.attributes = withAttributes(target.attributes, at.texts("Attributes"));
  return done();
}
