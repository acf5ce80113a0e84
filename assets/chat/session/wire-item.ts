import { parseChoices } from "../messages/choices";
import { isObject, type Json, parsedJson, textOf } from "../messages/json";
import { plainName } from "../messages/plain-name";
import type { Author, ChatEventName, ChatItem, ItemBody, Receipt, SentFile } from "./chat-item";

const events = new Map<string, ChatEventName>(
  Object.entries({
    "participant.joined": "joined",
    "participant.left": "left",
    "transfer.succeeded": "transferred",
    "participant.idle": "idle",
    "participant.autodisconnection": "auto-disconnected",
    "chat.ended": "ended",
  } as const),
);
const prefix = "application/vnd.amazonaws.connect.";

/** What Amazon Connect sent: an item, or how far one of the customer's own has come. */
export type Received =
  | { readonly type: "item"; readonly item: ChatItem }
  | { readonly type: "receipt"; readonly id: string; readonly receipt: Receipt };

/**
 * Reads an entry of a transcript, or what came through the socket: they have the same form.
 *
 * @param participantId The customer's own.
 * @returns What the page shows of it; several where a transcript's item carries its receipts; none for what customers do not see.
 */
export function parseWireItem(value: unknown, participantId: string): readonly Received[] {
  if (!isObject(value)) return [];
  const metadata = isObject(value.MessageMetadata) ? value.MessageMetadata : {};
  const receipts = receiptsOf(metadata, typeof value.Id === "string" ? value.Id : "", participantId);
  const item = itemOf(value, participantId);
  return item === undefined ? receipts : [{ type: "item", item }, ...receipts];
}

function itemOf(value: Json, participantId: string): ChatItem | undefined {
  const atMs = Date.parse(textOf(value.AbsoluteTime));
  const body = bodyOf(value);
  if (body === undefined || textOf(value.Id) === "" || Number.isNaN(atMs)) return undefined;
  const own = value.ParticipantId === participantId && participantId !== "";
  const author = authorOf(value, own);
  return { id: textOf(value.Id), atMs, author, own, name: nameOf(value, author), body };
}

function bodyOf(value: Json): ItemBody | undefined {
  const contentType = textOf(value.ContentType);
  const content = textOf(value.Content);
  if (value.Type === "ATTACHMENT") return { kind: "files", files: filesOf(value.Attachments) };
  if (contentType.startsWith(`${prefix}event.`)) {
    const event = events.get(contentType.slice(`${prefix}event.`.length));
    return event === undefined ? undefined : { kind: "event", event };
  }
  switch (contentType) {
    case "text/plain":
    case "text/markdown":
      return { kind: "text", text: spokenText(content) };
    case `${prefix}message.interactive`:
      return { kind: "choices", message: parseChoices(content) };
    case `${prefix}message.interactive.response`:
      return { kind: "text", text: spokenText(content) };
    default:
      return undefined;
  }
}

/** What was chosen, where the text is the note of a choice that a bot reads; the text itself otherwise. */
export function spokenText(content: string): string {
  if (!content.startsWith("{")) return content;
  const parsed = parsedJson(content);
  // Somebody may simply have written a brace.
  if (!isObject(parsed)) return content;
  const { selectionText, action } = parsed;
  return textOf(selectionText) || (parsed.version === "1.0" && textOf(action)) || content;
}

function authorOf(value: Json, own: boolean): Author {
  if (own) return "customer";
  switch (value.ParticipantRole) {
    case "AGENT":
    case "SUPERVISOR":
      return "agent";
    case "CUSTOMER":
      return "customer";
    case "CUSTOM_BOT":
      return "bot";
    default:
      return value.DisplayName === "BOT" ? "bot" : "system";
  }
}

/** Names like SYSTEM_MESSAGE and BOT are Amazon Connect's own and tell nobody anything. */
function nameOf(value: Json, author: Author): string {
  const name = plainName(textOf(value.DisplayName));
  return author === "system" || /^(?:SYSTEM_MESSAGE|BOT)$/.test(name) ? "" : name;
}

function filesOf(value: unknown): readonly SentFile[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((file) => ({
    id: textOf(file.AttachmentId),
    name: plainName(textOf(file.AttachmentName)),
    status: file.Status === "REJECTED" ? "rejected" : file.Status === "IN_PROGRESS" ? "checked" : "ready",
  }));
}

/** Receipts of others; one's own, for what an agent said, tell the customer nothing. */
function receiptsOf(metadata: Json, itemId: string, participantId: string): readonly Received[] {
  if (!Array.isArray(metadata.Receipts)) return [];
  const id = textOf(metadata.MessageId) || itemId;
  return metadata.Receipts.filter(isObject)
    .filter(({ RecipientParticipantId }) => RecipientParticipantId !== participantId)
    .map((receipt) => (receipt.ReadTimestamp ? "read" : receipt.DeliveredTimestamp ? "delivered" : undefined))
    .filter((receipt) => receipt !== undefined)
    .map((receipt) => ({ type: "receipt", id, receipt }));
}
