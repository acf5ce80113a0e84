import type { Standing } from "../block";
import type { Contact } from "../contact";

/** The contact that a block changes: this one, or with `TargetContact` `Related` the one that led to it. */
export function targetOf(at: Standing): Contact | undefined {
  const { contact } = at;
  if (at.text("TargetContact") !== "Related") return contact;
  return contact.conversation.contacts.find(({ id }) => id === contact.previousId);
}
