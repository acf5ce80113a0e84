import { done, failed, type Outcome, type Standing } from "../block";
import { effectOf } from "./effect";
import { targetOf } from "./target-contact";

/** Set contact attributes: name, description, language and customer; what nothing else acts on is kept as an effect. */
export function updateContactData(at: Standing): Outcome {
  const target = targetOf(at);
  if (target === undefined) return failed("the contact has no related contact");
  const [name, description] = [at.text("Name"), at.text("Description")];
  const [language, customerId] = [at.text("LanguageCode"), at.text("CustomerId")];
  effectOf(at);
  target.name = name ?? target.name;
  target.description = description ?? target.description;
  target.language = language ?? target.language;
  target.customerId = customerId ?? target.customerId;
  return done();
}
