import type { Contact } from "../contact";
import type { Conversation } from "../conversation";
import type { Line, TraceEvent } from "../trace";

/** What one customer lives through from a first contact on: a callback that comes of it is a strand of its own. */
export interface Strand {
  readonly conversation: Conversation;
  readonly root: Contact;
}

/** The strand that a contact belongs to. */
export function strandOf(contact: Contact): Strand {
  const { conversation } = contact;
  let root = contact;
  for (;;) {
    const previous = conversation.contacts.find(({ id }) => id === root.previousId);
    if (previous === undefined || root.initiation === "CALLBACK") return { conversation, root };
    root = previous;
  }
}

/** The contacts of a strand, in the order in which they began. */
export function contactsOf({ conversation, root }: Strand): readonly Contact[] {
  const ids = new Set([root.id]);
  return conversation.contacts.filter((contact) => {
    const own =
      contact === root ||
      (contact.previousId !== undefined && ids.has(contact.previousId) && contact.initiation !== "CALLBACK");
    if (own) ids.add(contact.id);
    return own;
  });
}

/**
 * The contact that the customer is in now; the last one, when all are over. While an agent transfers it, that is the
 * first of the two: the other has only the agent, unless its flow speaks with the customer meanwhile.
 */
export function contactOf(strand: Strand): Contact {
  const contacts = contactsOf(strand);
  const own = contacts.findLast(
    ({ end, transferOf, run }) => end === undefined && (transferOf === undefined || run !== undefined),
  );
  return own ?? contacts.at(-1) ?? strand.root;
}

/** Whether nothing goes on for the customer any more. */
export function isOver(strand: Strand): boolean {
  return contactsOf(strand).every(({ end }) => end !== undefined);
}

/** What happened in a strand, in its order. */
export function traceOf(strand: Strand): readonly TraceEvent[] {
  const ids = new Set(contactsOf(strand).map(({ id }) => id));
  return strand.conversation.trace.filter(({ contact }) => ids.has(contact));
}

/** What was said in a strand, in its order. */
export function linesOf(strand: Strand): readonly Line[] {
  const ids = new Set(contactsOf(strand).map(({ id }) => id));
  return strand.conversation.lines.filter(({ contact }) => ids.has(contact));
}

/**
 * Login of the agent who had a contact when a line was said: the last who had accepted it, before that the one who
 * transfers it. An agent who has handed a contact on hears nothing of what is said to the next.
 */
export function agentAt({ conversation }: Strand, line: Line): string | undefined {
  const { contacts, trace } = conversation;
  let agent = contacts.find(({ id }) => id === line.contact)?.transferringAgent?.id;
  for (const event of trace) {
    if (event.type === "line" && event.line === line) return agent;
    if (event.type === "agent" && event.contact === line.contact && event.what === "accepts") agent = event.agent;
  }
  return agent;
}

/** What the customer hears or reads: events, such as somebody's typing, are neither. */
export function isHeardByCustomer({ from, to, kind }: Line): boolean {
  return from !== "customer" && (to === "customer" || to === "everyone") && kind !== "event";
}
