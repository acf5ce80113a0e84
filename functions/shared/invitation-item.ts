import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { linkChannels, offerReasons } from "../../config/names";
import { fieldsOf, itemOf } from "./flat-item";
import type { Invitation, StartedChat } from "./invitation";

/** An invitation as the table knows it: open until one browser claims it, used from then on. */
export type KeptInvitation = OpenInvitation | UsedInvitation;

/** Nobody has used it yet. */
export interface OpenInvitation extends Invitation {
  readonly state: "open";
  /** When its link was opened first. */
  readonly openedAtMs?: number | undefined;
}

/** One browser has used it: nobody else ever will. */
export interface UsedInvitation extends Invitation {
  readonly state: "used";
  readonly openedAtMs?: number | undefined;
  /** SHA-256 of the secret of the browser that claimed it. */
  readonly browserHash: string;
  /** Milliseconds since 1970 until when that browser gets the chat. */
  readonly endsAtMs: number;
  /** Name that the customer gave at the first try; later tries start the chat with the same. */
  readonly displayName?: string | undefined;
  /** Missing where starting it has not succeeded yet. */
  readonly chat?: StartedChat | undefined;
}

const itemSchema = z.object({
  state: z.enum(["open", "used"]),
  tokenHash: z.string(),
  contactId: z.string(),
  channel: z.enum(linkChannels),
  address: z.string(),
  language: z.string(),
  reason: z.enum(offerReasons),
  queueArn: z.string(),
  queuePriority: z.string(),
  host: z.string(),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
  openedAtMs: z.optional(z.number()),
  browserHash: z.optional(z.string()),
  displayName: z.optional(z.string()),
  endsAtMs: z.optional(z.number()),
  chatContactId: z.optional(z.string()),
  participantId: z.optional(z.string()),
  participantToken: z.optional(z.string()),
});

/** Key of an invitation. */
export const linkId = (tokenHash: string) => `link#${tokenHash}`;
/** Key of what is known of a chat that came from an invitation. */
export const chatId = (chatContactId: string) => `chat#${chatContactId}`;

/** Attribute `ttl` is in whole seconds; never before the time itself. */
export const ttlOf = (timeMs: number) => Math.ceil(timeMs / 1000);

/** A new invitation as an item. DynamoDB removes it some time after it expired, unless somebody uses it. */
export function itemOfInvitation(invitation: Invitation): Record<string, AttributeValue> {
  const { tokenHash, expiresAtMs } = invitation;
  return itemOf({ ...invitation, id: linkId(tokenHash), state: "open", ttl: ttlOf(expiresAtMs) });
}

/** The invitation of an item; undefined where the item is something else. */
export function invitationOfItem(item: Readonly<Record<string, AttributeValue>>): KeptInvitation | undefined {
  const parsed = itemSchema.safeParse(fieldsOf(item));
  if (!parsed.success) return undefined;
  const { state, browserHash, displayName, endsAtMs, chatContactId, participantId, participantToken, ...invitation } =
    parsed.data;
  if (state === "open") return { ...invitation, state };
  if (browserHash === undefined || endsAtMs === undefined) return undefined;
  const chat =
    chatContactId && participantId && participantToken
      ? { contactId: chatContactId, participantId, participantToken }
      : undefined;
  return { ...invitation, state, browserHash, endsAtMs, displayName, chat };
}
