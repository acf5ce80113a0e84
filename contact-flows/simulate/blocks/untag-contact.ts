import { done, failed, type Outcome, type Standing } from "../block";
import { membersAt } from "./members";

/** Contact tags, removed; one that is not there is none the less gone. */
export function untagContact(at: Standing): Outcome {
  const keys = new Set(membersAt(at.value("TagKeys")));
  if ([...keys].some((key) => /^aws:/i.test(key))) return failed("tags that begin with aws: are the service's own");
  at.contact.tags = Object.fromEntries(Object.entries(at.contact.tags).filter(([key]) => !keys.has(key)));
  return done();
}
