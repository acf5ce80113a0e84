import { randomUUID } from "node:crypto";
import type { ChatRoom } from "./chat-room";

/** An answer that is no success, as Amazon Connect words it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
  ) {
    super(type);
  }
}

type Body = Readonly<Record<string, unknown>>;
type Operation = (room: ChatRoom, body: Body, endpoint: string) => unknown;

const text = (value: unknown) => (typeof value === "string" ? value : "");
const receipts = /event\.message\.(?:read|delivered)$/;
/** Source: ConnectParticipant API, SendMessage. */
const mostCharacters = 1_024;

/** The participant service's operations, by their paths. */
export const operations: Readonly<Record<string, Operation>> = {
  "/participant/message": (room, body) => {
    const content = text(body.Content);
    if (content === "" || (body.ContentType === "text/plain" && content.length > mostCharacters)) {
      throw new Refusal(400, "ValidationException");
    }
    const { Id, AbsoluteTime } = room.takes(content, text(body.ContentType), text(body.ClientToken) || randomUUID());
    return { Id, AbsoluteTime };
  },
  "/participant/event": (room, body) => {
    const type = text(body.ContentType);
    const content = text(body.Content);
    if (receipts.test(type) && !JSON.parse(content).messageId) throw new Refusal(400, "ValidationException");
    room.events.push({ type: type.replace("application/vnd.amazonaws.connect.event.", ""), content });
    return { Id: randomUUID(), AbsoluteTime: new Date().toISOString() };
  },
  "/participant/transcript": (room, body) => {
    const { MaxResults = 10, NextToken } = body;
    if (typeof MaxResults !== "number" || MaxResults > 100) throw new Refusal(400, "ValidationException");
    const end = NextToken === undefined ? room.transcript.length : Number(text(NextToken));
    const begin = Math.max(0, end - MaxResults);
    const page = room.transcript.slice(begin, end);
    return {
      InitialContactId: room.contactId,
      Transcript: body.SortOrder === "ASCENDING" ? page : page.reverse(),
      ...(begin > 0 ? { NextToken: String(begin) } : {}),
    };
  },
  "/participant/start-attachment-upload": (room, body, endpoint) => {
    const id = randomUUID();
    room.files.set(id, { name: text(body.AttachmentName), type: text(body.ContentType), bytes: undefined });
    const UploadMetadata = { Url: `${endpoint}/files/${id}`, HeadersToInclude: { "x-amz-acl": "private" } };
    return { AttachmentId: id, UploadMetadata };
  },
  "/participant/complete-attachment-upload": (room, body) => {
    const [id] = Array.isArray(body.AttachmentIds) ? body.AttachmentIds : [];
    if (!room.files.get(text(id))?.bytes) throw new Refusal(409, "ConflictException");
    room.takesFile(text(id));
    return {};
  },
  "/participant/attachment": (room, body, endpoint) => {
    if (!room.files.has(text(body.AttachmentId))) throw new Refusal(400, "ValidationException");
    return { Url: `${endpoint}/files/${text(body.AttachmentId)}`, UrlExpiry: new Date().toISOString() };
  },
  "/participant/disconnect": (room) => {
    room.takesLeave();
    return {};
  },
};
