import type { ChatItem, Receipt } from "./chat-item";

/** What a session needs to know of the chat; kept in memory only. */
export interface ChatCredentials {
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
}

/** A message on its way to Amazon Connect. The same token is never taken twice. */
export interface OutgoingContent {
  readonly clientToken: string;
  readonly contentType: "text/plain" | "application/vnd.amazonaws.connect.message.interactive.response";
  readonly content: string;
}

/** A file on its way; `content` is a `File` in a browser. */
export interface OutgoingFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly content: Blob;
}

/** Why Amazon Connect did not take something. `again`: the same may succeed later; `refused`: never; `over`: no chat. */
export type SendFailure = "again" | "refused" | "over";

/** What `ChatSession` rejects with. */
export class SessionError extends Error {
  constructor(
    readonly failure: SendFailure,
    options?: ErrorOptions,
  ) {
    super(failure, options);
    this.name = "SessionError";
  }
}

/** How the page is connected. `connecting` only before the first time. */
export type Connection = "connecting" | "online" | "reconnecting" | "offline" | "ended";

/** What a session tells, in order. */
export type SessionEvent =
  | { readonly type: "connection"; readonly connection: Connection }
  /** New or changed items; `past` where they come from the transcript rather than at this moment. */
  | { readonly type: "items"; readonly items: readonly ChatItem[]; readonly past: boolean }
  | { readonly type: "receipt"; readonly id: string; readonly receipt: Receipt }
  /** The transcript has been read up to now: whatever was said while the page was away is known. */
  | { readonly type: "caught-up" }
  | { readonly type: "typing"; readonly name: string };

/** One chat with Amazon Connect, which keeps itself connected until it is closed or the chat ends. */
export interface ChatSession {
  /** @throws SessionError */
  send(message: OutgoingContent): Promise<{ readonly id: string; readonly atMs: number }>;
  /** @throws SessionError */
  sendFile(file: OutgoingFile): Promise<void>;
  /** @throws SessionError */
  file(id: string): Promise<Blob>;
  /** Tells the others that the customer writes; as often as one likes. */
  typing(): void;
  receipt(id: string, receipt: Receipt): void;
  /** Leaves the chat. It has ended when the session says so. @throws SessionError */
  leave(): Promise<void>;
  /**
   * The page has been away, or its network has come back: whether the connection lives is to be found out.
   *
   * @param awayMs For how long.
   */
  wake(awayMs: number): void;
  /** The network is gone. */
  sleep(): void;
  close(): void;
}
