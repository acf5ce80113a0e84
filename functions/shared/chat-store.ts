import * as z from "zod/mini";
import { type LinkChannel, linkChannels, type OfferReason, offerReasons } from "../../config/names";
import { updateIf } from "./conditional-update";
import { fieldsOf, itemOf } from "./flat-item";
import type { StartedChat } from "./invitation";
import { chatId, linkId, ttlOf } from "./invitation-item";
import { invitationStore, type TableOptions } from "./invitation-store";

/** Chats that were started for invitations. A failure of the table is thrown as the client throws it. */
export interface ChatStore {
  /**
   * Keeps the chat of an invitation that a browser has claimed, and gives the one that is kept: the first stays,
   * whoever comes with another. Undefined where the browser has no claim.
   */
  keep(started: NewChat): Promise<KeptChat | undefined>;
  /** Notes that an agent answered; gives what the chat came from, the first time only. */
  markAnswered(chatContactId: string, nowMs: number): Promise<ChatOrigin | undefined>;
}

/** @see ChatStore.keep */
export interface NewChat {
  readonly tokenHash: string;
  readonly browserHash: string;
  readonly chat: StartedChat;
  readonly origin: ChatOrigin;
  /** Milliseconds since 1970 from when on nobody needs it any more. */
  readonly endsAtMs: number;
}

/** @see ChatStore.keep */
export interface KeptChat {
  readonly chat: StartedChat;
  /** Whether this call kept it. */
  readonly first: boolean;
}

/** By what a chat is counted. */
export interface ChatOrigin {
  readonly channel: LinkChannel;
  readonly reason: OfferReason;
}

const originSchema = z.object({ channel: z.enum(linkChannels), reason: z.enum(offerReasons) });

/** @see ChatStore */
export function chatStore(table: TableOptions): ChatStore {
  const { client, tableName: TableName } = table;
  return {
    keep: async (started) => {
      // Before the invitation knows its chat: after a crash in between, the browser's next try does both again.
      await updateIf(client, { TableName, ...newChatItem(started) });
      const kept = await updateIf(client, { TableName, ...keepInInvitation(started) });
      if (kept) return { chat: started.chat, first: true };
      const now = await invitationStore(table).find(started.tokenHash);
      const own = now?.state === "used" && now.browserHash === started.browserHash ? now.chat : undefined;
      return own && { chat: own, first: false };
    },
    markAnswered: async (chatContactId, nowMs) => {
      const answered = await updateIf(client, {
        TableName,
        Key: itemOf({ id: chatId(chatContactId) }),
        UpdateExpression: "SET answeredAtMs = :now",
        ConditionExpression: "attribute_exists(id) AND attribute_not_exists(answeredAtMs)",
        ExpressionAttributeValues: itemOf({ ":now": nowMs }),
      });
      return answered && originSchema.safeParse(fieldsOf(answered)).data;
    },
  };
}

function newChatItem({ chat, origin, endsAtMs }: NewChat) {
  return {
    Key: itemOf({ id: chatId(chat.contactId) }),
    UpdateExpression: "SET channel = :channel, reason = :reason, #ttl = :ttl",
    ConditionExpression: "attribute_not_exists(id)",
    ExpressionAttributeNames: { "#ttl": "ttl" },
    ExpressionAttributeValues: itemOf({
      ":channel": origin.channel,
      ":reason": origin.reason,
      ":ttl": ttlOf(endsAtMs),
    }),
  };
}

function keepInInvitation({ tokenHash, browserHash, chat }: NewChat) {
  return {
    Key: itemOf({ id: linkId(tokenHash) }),
    UpdateExpression: "SET chatContactId = :contact, participantId = :participant, participantToken = :token",
    ConditionExpression: "browserHash = :browser AND attribute_not_exists(chatContactId)",
    ExpressionAttributeValues: itemOf({
      ":browser": browserHash,
      ":contact": chat.contactId,
      ":participant": chat.participantId,
      ":token": chat.participantToken,
    }),
  };
}
