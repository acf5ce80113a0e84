import type { ChatItem } from "../../../assets/chat/session/chat-item";
import {
  type ChatSession,
  type OutgoingContent,
  SessionError,
  type SessionEvent,
} from "../../../assets/chat/session/chat-session";
import { own } from "./items";

/** What the fake does with the next message. */
export type Fate = "take" | "lose-answer" | "lose-message" | "refuse";

/** A server and the way to it: takes a token once, and loses what it is told to lose. */
export class FakeSession implements ChatSession {
  /** What the server has. */
  readonly transcript: ChatItem[] = [];
  readonly receipts: string[] = [];
  fates: Fate[] = [];
  isClosed = false;
  fileFails = false;
  private readonly taken = new Map<string, ChatItem>();
  private atMs = 1_000;

  constructor(private readonly tell: (event: SessionEvent) => void) {}

  async send({ clientToken, content }: OutgoingContent) {
    const fate = this.fates.shift() ?? "take";
    if (fate === "refuse") throw new SessionError("refused");
    if (fate === "lose-message") throw new SessionError("again");
    const known = this.taken.get(clientToken);
    const item = known ?? own(`m${this.taken.size}`, ++this.atMs, content);
    if (!known) {
      this.taken.set(clientToken, item);
      this.transcript.push(item);
    }
    if (fate === "lose-answer") throw new SessionError("again");
    return { id: item.id, atMs: item.atMs };
  }

  sendFile = async () => {
    if (this.fileFails) throw new SessionError("again");
  };
  file = async () => new Blob([]);
  typing = () => undefined;
  leave = async () => this.tell({ type: "connection", connection: "ended" });
  receipt = (id: string, receipt: string) => void this.receipts.push(`${id} ${receipt}`);
  sleep = () => undefined;

  /** Connected, and all is known that the server has. */
  wake(): void {
    this.tell({ type: "connection", connection: "online" });
    this.tell({ type: "items", items: [...this.transcript], past: true });
    this.tell({ type: "caught-up" });
  }

  close(): void {
    this.isClosed = true;
  }

  /** Somebody else says something at this moment. */
  says(item: ChatItem): void {
    this.transcript.push(item);
    this.tell({ type: "items", items: [item], past: false });
  }
}
