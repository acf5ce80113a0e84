import * as z from "zod/mini";
import { linkChannels, offerReasons } from "../../config/names";
import { fieldsOf } from "../shared/flat-item";

/** What an event says that is counted; `other` is everything that is not. */
export type Followed =
  | { readonly what: "answered"; readonly chatContactId: string }
  | { readonly what: "expired"; readonly expired: ExpiredInvitation }
  | { readonly what: "other" };

/** An invitation that the table removed before anybody used it. */
export type ExpiredInvitation = z.infer<typeof openInvitation>;

const other: Followed = { what: "other" };

/** An Amazon Connect contact event by EventBridge; only what is read of it, since the rest has changed before. */
const contactEvent = z.object({
  source: z.literal("aws.connect"),
  detail: z.object({
    eventType: z.literal("CONNECTED_TO_AGENT"),
    channel: z.literal("CHAT"),
    contactId: z.string(),
    initialContactId: z.nullish(z.string()),
  }),
});

/** Records of a table's stream. */
const streamEvent = z.object({ Records: z.array(z.unknown()) });

/** The place of a record in its stream: what Lambda wants to hear of one that failed. */
const placedRecord = z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) });

/** Removed by the table itself, for its `ttl`: an item that we delete has no `userIdentity`. */
const removedByTtl = z.object({
  eventName: z.literal("REMOVE"),
  userIdentity: z.object({ type: z.literal("Service"), principalId: z.literal("dynamodb.amazonaws.com") }),
  dynamodb: z.object({
    OldImage: z.record(z.string(), z.object({ S: z.optional(z.string()), N: z.optional(z.string()) })),
  }),
});

const openInvitation = z.object({
  state: z.literal("open"),
  channel: z.enum(linkChannels),
  reason: z.enum(offerReasons),
  expiresAtMs: z.number(),
});

/** The records of a stream's event; undefined where it is another event. */
export function recordsOf(event: unknown): readonly unknown[] | undefined {
  return streamEvent.safeParse(event).data?.Records;
}

/** The place of a record in its stream; empty where it says none. */
export function sequenceNumberOf(record: unknown): string {
  return placedRecord.safeParse(record).data?.dynamodb.SequenceNumber ?? "";
}

/** What a contact event says. A chat that was handed on has another id, but began with the one that we know. */
export function followContact(event: unknown): Followed {
  const detail = contactEvent.safeParse(event).data?.detail;
  return detail ? { what: "answered", chatContactId: detail.initialContactId || detail.contactId } : other;
}

/** What a record of the stream says. */
export function followRecord(record: unknown): Followed {
  const removed = removedByTtl.safeParse(record).data;
  const expired = removed && openInvitation.safeParse(fieldsOf(removed.dynamodb.OldImage)).data;
  return expired ? { what: "expired", expired } : other;
}
