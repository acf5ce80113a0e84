import { withTags } from "../attributes";
import { done, type Outcome, type Standing } from "../block";

/** Contact tags: all of them, or none where they become too many. */
export function tagContact(at: Standing): Outcome {
  at.contact.tags = withTags(at.contact.tags, at.texts("Tags"));
  return done();
}
