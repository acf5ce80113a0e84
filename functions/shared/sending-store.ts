import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { type LinkChannel, linkChannels, offerReasons, type SendOutcome, sendOutcomes } from "../../config/names";
import { deleteIf, updateIf } from "./conditional-update";
import { fieldsOf, itemOf } from "./flat-item";
import { ttlOf } from "./invitation-item";
import type { TableOptions } from "./invitation-store";
import type { SentMessage } from "./sent-message";

/** The one message of a contact by one channel. */
export interface Slot {
  readonly contactId: string;
  readonly channel: LinkChannel;
}

/** A slot that this run has taken. Only the run that has it can settle it or give it back. */
export interface OwnSlot extends Slot {
  readonly run: string;
}

/** Who has the slot: this run; a run that has ended, with what it told; or one that may still be at work. */
export type Reservation =
  | { readonly is: "ours" }
  | { readonly is: "settled"; readonly outcome: SendOutcome }
  | { readonly is: "running"; readonly leaseUntilMs: number };

/** Keeps that no contact gets two messages by one channel. A failure of the table is thrown as the client throws it. */
export interface SendingStore {
  /**
   * Takes the slot, if nobody has it.
   *
   * @param run An id of this run: the client's own second try then knows the item of its first.
   */
  reserve(slot: Slot, run: string, nowMs: number): Promise<Reservation>;
  /** How the slot stands now; undefined where it was given back. */
  look(slot: Slot): Promise<Reservation | undefined>;
  /** Keeps the outcome for whoever asks next. */
  settle(slot: OwnSlot, outcome: SendOutcome): Promise<void>;
  /** Gives the slot back: certainly nothing was sent. */
  release(slot: OwnSlot): Promise<void>;
  /** Remembers a message, for what is reported of it later. */
  keepMessage(message: SentMessage): Promise<void>;
  /**
   * Keeps what is reported of a message. A failure is the last word: a server that has taken a mail can still send it
   * back. Undefined: the message is not known (yet).
   */
  recordFate(messageId: string, fate: "delivered" | "undeliverable", nowMs: number): Promise<RecordedFate | undefined>;
}

/** @see SendingStore.recordFate */
export interface RecordedFate {
  readonly message: SentMessage;
  /** Whether it was not known before. */
  readonly first: boolean;
}

/** Longer than a function runs that sends: who finds a slot taken after that knows that it will never be settled. */
export const leaseMs = 6_000;
/** For how long it is known what was sent: contacts do not last longer, and reports come within three days. */
const keptMs = 4 * 24 * 3_600_000;

const slotId = ({ contactId, channel }: Slot) => `send#${contactId}#${channel}`;
const messageKey = (messageId: string) => `message#${messageId}`;

/** What has to hold for a report to be news. */
const lastWord = {
  delivered: "attribute_exists(id) AND attribute_not_exists(fate)",
  undeliverable: "attribute_exists(id) AND (attribute_not_exists(fate) OR fate <> :fate)",
} as const;

/** @see SendingStore */
export function sendingStore({ client, tableName: TableName }: TableOptions): SendingStore {
  const at = (id: string) => ({ TableName, Key: itemOf({ id }) });
  const read = async (id: string) => {
    const { Item } = await client.send(new GetItemCommand({ ...at(id), ConsistentRead: true }));
    return Item && fieldsOf(Item);
  };
  const look = async (slot: Slot, run?: string) => {
    const item = await read(slotId(slot));
    return item && reservationOf(item, run);
  };
  return {
    look,
    reserve: async (slot, run, nowMs) => {
      const fresh = { state: "running", run, leaseUntilMs: nowMs + leaseMs, ttl: ttlOf(nowMs + keptMs) };
      const taken = await updateIf(client, { ...at(slotId(slot)), ...onlyWhenNew(fresh) });
      return taken ? { is: "ours" } : ((await look(slot, run)) ?? { is: "running", leaseUntilMs: nowMs + leaseMs });
    },
    settle: async ({ run, ...slot }, outcome) => {
      await updateIf(client, { ...at(slotId(slot)), ...settledBy(run, outcome) });
    },
    release: async ({ run, ...slot }) => {
      // Not without the condition: the client's own second try, after an answer that was lost, would take the slot from
      // a run that has it by then, and a third could send as well.
      await deleteIf(client, {
        ...at(slotId(slot)),
        ConditionExpression: "#run = :run",
        ExpressionAttributeNames: { "#run": "run" },
        ExpressionAttributeValues: itemOf({ ":run": run }),
      });
    },
    keepMessage: async (message) => {
      await client.send(new PutItemCommand({ TableName, Item: itemOfMessage(message) }));
    },
    recordFate: async (messageId, fate, nowMs) => {
      const first = await updateIf(client, { ...at(messageKey(messageId)), ...lastWordOf(fate, nowMs) });
      const item = first ? fieldsOf(first) : await read(messageKey(messageId));
      const message = item && messageOf(item);
      return message && { message, first: first !== undefined };
    },
  };
}

function settledBy(run: string, outcome: SendOutcome) {
  return {
    UpdateExpression: "SET #state = :settled, outcome = :outcome",
    ConditionExpression: "#run = :run",
    ExpressionAttributeNames: { "#state": "state", "#run": "run" },
    ExpressionAttributeValues: itemOf({ ":settled": "settled", ":outcome": outcome, ":run": run }),
  };
}

function lastWordOf(fate: keyof typeof lastWord, nowMs: number) {
  return {
    UpdateExpression: "SET fate = :fate, fateAtMs = :now",
    ConditionExpression: lastWord[fate],
    ExpressionAttributeValues: itemOf({ ":fate": fate, ":now": nowMs }),
  };
}

function itemOfMessage({ other, ...flat }: SentMessage) {
  const ttl = ttlOf(flat.sentAtMs + keptMs);
  const id = messageKey(flat.messageId);
  return itemOf({ ...flat, id, otherChannel: other?.channel, otherAddress: other?.address, ttl });
}

function onlyWhenNew(fields: Readonly<Record<string, string | number>>) {
  const names = Object.keys(fields);
  return {
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`,
    ConditionExpression: "attribute_not_exists(id)",
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: itemOf(Object.fromEntries(names.map((name) => [`:${name}`, fields[name]]))),
  };
}

const slotSchema = z.object({
  state: z.enum(["running", "settled"]),
  run: z.string(),
  leaseUntilMs: z.number(),
  outcome: z.optional(z.enum(sendOutcomes)),
});

function reservationOf(item: unknown, run: string | undefined): Reservation {
  const { state, outcome, leaseUntilMs, run: owner } = slotSchema.parse(item);
  if (state === "settled") return { is: "settled", outcome: outcome ?? "failed" };
  return owner === run ? { is: "ours" } : { is: "running", leaseUntilMs };
}

const messageSchema = z.object({
  messageId: z.string(),
  contactId: z.string(),
  channel: z.enum(linkChannels),
  language: z.string(),
  reason: z.enum(offerReasons),
  queueArn: z.string(),
  queuePriority: z.string(),
  sentAtMs: z.number(),
  otherChannel: z.optional(z.enum(linkChannels)),
  otherAddress: z.optional(z.string()),
});

function messageOf(item: unknown): SentMessage | undefined {
  const parsed = messageSchema.safeParse(item);
  if (!parsed.success) return undefined;
  const { otherChannel: channel, otherAddress: address, ...message } = parsed.data;
  return channel && address ? { ...message, other: { channel, address } } : message;
}
