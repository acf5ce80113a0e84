import type { Contact } from "./contact";
import type { Line, TraceEvent } from "./trace";

/** What one customer went through: all contacts that came of one call or chat, what was said, and what happened. */
export interface Conversation {
  /** In the order in which they began; the first gave its id to all as InitialContactId. */
  readonly contacts: Contact[];
  readonly lines: Line[];
  readonly trace: TraceEvent[];
  /** Whether the customer is still on a contact: a chat is not over when its window is closed. */
  customerPresent: boolean;
}

export function newConversation(): Conversation {
  return { contacts: [], lines: [], trace: [], customerPresent: true };
}
