import { isObject, textOf } from "../messages/json";
import { backoffMs } from "./backoff";
import { oneAtATime, readSince } from "./catch-up";
import {
  type ChatCredentials,
  type ChatSession,
  type Connection,
  SessionError,
  type SessionEvent,
} from "./chat-session";
import { configureChatjs } from "./chatjs";
import { failureOf } from "./chatjs-failure";
import { type Link, openLink } from "./chatjs-link";
import { requestsOf, transcriptPage } from "./connect-requests";
import { parseWireItem } from "./wire-item";

/** Where Amazon Connect is; the endpoint only on a developer's machine. */
export interface ConnectOptions {
  readonly region: string;
  readonly endpoint: string | undefined;
}

/** A page that was away for longer does not trust its socket: phones close them without a word. */
const trustedMs = 15_000;
/**
 * Who leaves is told when the chat is over, after whatever a flow still asks or says. Should that word get lost, the chat
 * is over all the same.
 */
const endsWithinMs = 60_000;

/**
 * A chat session over amazon-connect-chatjs. The library reconnects after most faults; where it gives up, or where the
 * page has been away for long, its session is replaced by a new one with the same credentials.
 */
export function connectToChat(
  chat: ChatCredentials,
  options: ConnectOptions,
  tell: (event: SessionEvent) => void,
): ChatSession {
  configureChatjs(options.region, options.endpoint);
  const keeper = new ConnectionKeeper(chat, options.region, tell);
  keeper.open();
  return {
    ...requestsOf(() => keeper.session),
    leave: () => keeper.leave(),
    wake: (awayMs) => keeper.wake(awayMs),
    sleep: () => keeper.sleep(),
    close: () => keeper.close(),
  };
}

class ConnectionKeeper {
  private link: Link | undefined;
  private connection: Connection | undefined;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Ids that were in the transcript when it was last read. */
  private readonly known = new Set<string>();
  private readonly readTranscript = oneAtATime(() => this.readNew());

  constructor(
    private readonly chat: ChatCredentials,
    private readonly region: string,
    private readonly tell: (event: SessionEvent) => void,
  ) {}

  get session() {
    return this.link?.session;
  }

  /** Begins anew, whatever there was. */
  open(): void {
    this.close();
    if (this.connection === "ended") return;
    this.away();
    const link = openLink(this.chat, this.region, {
      up: () => {
        this.say("online");
        this.catchUp();
      },
      // The socket may have been open for a moment before it was subscribed.
      alive: once(() => this.catchUp()),
      down: () => this.away(),
      broken: () => this.openLater(),
      ended: () => this.end(),
      received: (item) => this.take([item], false),
      typing: (role, name) => {
        if (role !== "CUSTOMER") this.tell({ type: "typing", name });
      },
    });
    this.link = link;
    link.session.connect().catch((thrown: unknown) => {
      if (this.link === link) this.failed(thrown);
    });
  }

  /** @param awayMs For how long the page could not look after its connection. */
  wake(awayMs: number): void {
    if (this.connection !== "online" || awayMs > trustedMs) this.open();
    else this.catchUp();
  }

  sleep(): void {
    this.say("offline");
  }

  async leave(): Promise<void> {
    if (!this.link) throw new SessionError("again");
    try {
      await this.link.session.disconnectParticipant();
    } catch (thrown) {
      const failure = failureOf(thrown);
      // Somebody else has ended it already, in another tab perhaps.
      if (failure.failure !== "over") throw failure;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), endsWithinMs);
  }

  close(): void {
    clearTimeout(this.timer);
    this.link?.close();
    this.link = undefined;
  }

  private say(connection: Connection): void {
    if (this.connection === connection || this.connection === "ended") return;
    this.connection = connection;
    this.tell({ type: "connection", connection });
  }

  private away(): void {
    const isFirst = this.connection === undefined || this.connection === "connecting";
    this.say(navigator.onLine ? (isFirst ? "connecting" : "reconnecting") : "offline");
  }

  private end(): void {
    this.say("ended");
    this.close();
  }

  private failed(thrown: unknown): void {
    if (failureOf(thrown).failure === "over") this.end();
    else this.openLater();
  }

  private openLater(): void {
    this.away();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), backoffMs(this.failures++, Math.random()));
  }

  private catchUp(): void {
    const { link } = this;
    this.readTranscript().catch(() => {
      // Not the end even where access was denied: a token of a day's age is renewed by opening anew, which knows.
      if (this.link === link) this.openLater();
    });
  }

  private async readNew(): Promise<void> {
    const { link, known } = this;
    if (!link) return;
    const items = await readSince(
      (nextToken) => transcriptPage(link.session, nextToken),
      (item) => known.has(idOf(item)),
    );
    if (this.link !== link) return;
    for (const item of items) known.add(idOf(item));
    this.failures = 0;
    this.take(items, true);
    this.tell({ type: "caught-up" });
  }

  private take(wire: readonly unknown[], past: boolean): void {
    const received = wire.flatMap((item) => parseWireItem(item, this.chat.participantId));
    const items = received.flatMap((entry) => (entry.type === "item" ? [entry.item] : []));
    if (items.length > 0) this.tell({ type: "items", items, past });
    for (const entry of received) if (entry.type === "receipt") this.tell(entry);
  }
}

function idOf(item: unknown): string {
  return isObject(item) ? textOf(item.Id) : "";
}

function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) task();
    isDone = true;
  };
}
