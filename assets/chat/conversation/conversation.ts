import type { ChatItem } from "../session/chat-item";
import type { ChatSession, OutgoingContent, OutgoingFile, SessionEvent } from "../session/chat-session";
import { spokenText } from "../session/wire-item";
import { answerTo } from "./answer";
import { type ConversationState, emptyConversation, type Upload } from "./conversation-state";
import { withItems, withReceipt } from "./items";
import type { Keep } from "./keep";
import { type OutboxEntry, parseOutbox, withEntry, withoutEntry } from "./outbox";
import { createSender } from "./sender";
import { splitText } from "./split-text";

/** What a conversation needs from outside. */
export interface ConversationPorts {
  readonly keep: Keep;
  /** Opens the session; it may tell things before this returns. */
  readonly open: (tell: (event: SessionEvent) => void) => ChatSession;
  /** A token that nobody else has. */
  readonly newToken: () => string;
  readonly after: (delayMs: number, task: () => void) => void;
  readonly random: () => number;
  /** Whether the customer can see the page. */
  readonly isSeen: () => boolean;
}

/** Amazon Connect's own pages take a sign of writing as over after so long. */
const typingLastsMs = 12_000;

/** A chat as the page shows it, and all that a customer can do in it. */
export class Conversation {
  readonly session: ChatSession;
  private current: ConversationState;
  private readonly listeners = new Set<() => void>();
  private readonly arrivals = new Set<() => void>();
  private readonly sender: ReturnType<typeof createSender>;
  private readonly files = new Map<number, OutgoingFile>();
  private typingCount = 0;
  private uploadCount = 0;
  private lastSeenId = "";

  constructor(private readonly ports: ConversationPorts) {
    this.current = { ...emptyConversation, outbox: parseOutbox(ports.keep.outbox) };
    const early: SessionEvent[] = [];
    let tell = (event: SessionEvent): void => {
      early.push(event);
    };
    this.session = ports.open((event) => tell(event));
    this.sender = createSender({
      session: this.session,
      outbox: () => this.current.outbox,
      items: () => this.current.items,
      changeOutbox: (outbox) => this.change({ outbox }),
      sent: (entry, id, atMs) => this.sent(entry, id, atMs),
      after: ports.after,
      random: ports.random,
    });
    tell = (event) => this.took(event);
    early.forEach(tell);
  }

  get state(): ConversationState {
    return this.current;
  }

  /** @returns Ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Somebody else has said something at this moment. @returns Ends it. */
  onArrival(listener: () => void): () => void {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  }

  say(text: string): void {
    this.enqueue(splitText(text).map((content) => ({ contentType: "text/plain", content })));
  }

  /** Answers an interactive message, once: a second tap, or another choice, changes nothing. */
  choose(questionId: string, reply: Omit<OutgoingContent, "clientToken">): void {
    if (answerTo(questionId, this.current) !== undefined) return;
    this.enqueue([{ ...reply, answers: questionId }]);
  }

  /** A message that was refused goes out as a new one. */
  retry(clientToken: string): void {
    const fresh = { clientToken: this.ports.newToken(), refused: false };
    this.change({ outbox: withEntry(this.current.outbox, clientToken, fresh) });
    this.sender.more();
  }

  discard(clientToken: string): void {
    this.change({ outbox: withoutEntry(this.current.outbox, clientToken) });
  }

  attach(file: OutgoingFile): void {
    const id = ++this.uploadCount;
    this.files.set(id, file);
    this.change({ uploads: [...this.current.uploads, { id, name: file.name, failed: false }] });
    void this.upload(id);
  }

  retryUpload(id: number): void {
    this.changeUpload(id, { failed: false });
    void this.upload(id);
  }

  discardUpload(id: number): void {
    this.files.delete(id);
    this.change({ uploads: this.current.uploads.filter((upload) => upload.id !== id) });
  }

  /** @throws SessionError Then the chat goes on. */
  async leave(): Promise<void> {
    this.change({ ending: true });
    try {
      await this.session.leave();
    } catch (thrown) {
      this.change({ ending: false });
      throw thrown;
    }
  }

  /** The customer looks at the newest message. */
  seen(): void {
    if (this.current.unread > 0) this.change({ unread: 0 });
    this.acknowledge();
  }

  private enqueue(contents: readonly Omit<OutboxEntry, "clientToken">[]): void {
    const entries = contents.map((content) => ({ ...content, clientToken: this.ports.newToken() }));
    this.change({ outbox: [...this.current.outbox, ...entries] });
    this.sender.more();
  }

  private async upload(id: number): Promise<void> {
    const file = this.files.get(id);
    if (!file) return;
    try {
      await this.session.sendFile(file);
      this.discardUpload(id);
    } catch {
      this.changeUpload(id, { failed: true }); // Whatever went wrong, the customer decides what comes next.
    }
  }

  private changeUpload(id: number, change: Partial<Upload>): void {
    const uploads = this.current.uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.change({ uploads });
  }

  private took(event: SessionEvent): void {
    switch (event.type) {
      case "connection":
        if (event.connection !== "online") this.sender.pause();
        this.change({ connection: event.connection });
        if (event.connection === "ended") this.ended();
        break;
      case "items":
        this.tookItems(event.items, event.past);
        break;
      case "receipt":
        this.change({ receipts: withReceipt(this.current.receipts, event.id, event.receipt) });
        break;
      case "caught-up":
        this.change({ loaded: true });
        this.acknowledge();
        this.sender.ready();
        break;
      case "typing":
        this.tookTyping(event.name);
    }
  }

  private tookItems(items: readonly ChatItem[], past: boolean): void {
    const known = new Set(this.current.items.map(({ id }) => id));
    const fromOthers = items.filter(({ id, own, body }) => !own && !known.has(id) && body.kind !== "event");
    const isAway = !this.ports.isSeen();
    this.change({
      items: withItems(this.current.items, items),
      ...(fromOthers.length > 0 ? { typing: undefined } : {}),
      ...(isAway && this.current.loaded ? { unread: this.current.unread + fromOthers.length } : {}),
    });
    if (fromOthers.length > 0 && !past) for (const listener of this.arrivals) listener();
    this.acknowledge();
  }

  private tookTyping(name: string): void {
    const count = ++this.typingCount;
    this.change({ typing: name });
    this.ports.after(typingLastsMs, () => {
      if (count === this.typingCount) this.change({ typing: undefined });
    });
  }

  private sent(entry: OutboxEntry, id: string, atMs: number): void {
    const isKnown = this.current.items.some((item) => item.id === id);
    const text = spokenText(entry.content);
    const item: ChatItem = { id, atMs, author: "customer", own: true, name: "", body: { kind: "text", text } };
    this.change({
      outbox: withoutEntry(this.current.outbox, entry.clientToken),
      items: isKnown ? this.current.items : withItems(this.current.items, [item]),
    });
  }

  /** Read where the customer sees the page, else delivered; for the newest message, which stands for those before it. */
  private acknowledge(): void {
    const newest = this.current.items.findLast(({ author }) => author === "agent" || author === "bot");
    if (!this.current.loaded || this.current.connection === "ended" || !newest || newest.body.kind === "event") return;
    const receipt = this.ports.isSeen() ? "read" : "delivered";
    const mark = `${newest.id} ${receipt}`;
    if (mark === this.lastSeenId || this.lastSeenId === `${newest.id} read`) return;
    this.lastSeenId = mark;
    this.session.receipt(newest.id, receipt);
  }

  private ended(): void {
    this.ports.keep.clear();
    this.session.close();
    this.change({ typing: undefined, ending: false });
  }

  private change(change: Partial<ConversationState>): void {
    const { outbox } = this.current;
    this.current = { ...this.current, ...change };
    if (this.current.outbox !== outbox && this.current.connection !== "ended") {
      this.ports.keep.keepOutbox(JSON.stringify(this.current.outbox));
    }
    for (const listener of this.listeners) listener();
  }
}
