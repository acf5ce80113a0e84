import { backoffMs } from "../session/backoff";
import type { ChatItem } from "../session/chat-item";
import { type ChatSession, SessionError } from "../session/chat-session";
import { arrivedAs, nextToSend, type OutboxEntry, withEntry, withoutEntry } from "./outbox";

/** What a sender needs: the outbox and the transcript as they are, ways to change both, and a clock. */
export interface SenderPorts {
  readonly session: Pick<ChatSession, "send" | "wake">;
  readonly outbox: () => readonly OutboxEntry[];
  readonly items: () => readonly ChatItem[];
  readonly changeOutbox: (outbox: readonly OutboxEntry[]) => void;
  /** Amazon Connect has confirmed a message. */
  readonly sent: (entry: OutboxEntry, id: string, atMs: number) => void;
  readonly after: (delayMs: number, task: () => void) => void;
  readonly random: () => number;
}

/** Sends what is in the outbox, one after the other. */
export interface Sender {
  /** The page is connected and knows the transcript up to now. */
  ready(): void;
  /** From now on nothing is sent until the transcript has been read again. */
  pause(): void;
  /** There is something new in the outbox. */
  more(): void;
}

/**
 * Every message goes out once. A message whose answer got lost is looked for in the transcript before it is tried again,
 * and tried again with the same token, which Amazon Connect does not take twice.
 */
export function createSender(ports: SenderPorts): Sender {
  let isReady = false;
  let isSending = false;
  let failures = 0;
  const run = async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (let entry = nextToSend(ports.outbox()); isReady && entry; entry = nextToSend(ports.outbox())) {
        if (arrivedAs(entry, ports.items())) ports.changeOutbox(withoutEntry(ports.outbox(), entry.clientToken));
        else await sendOne(entry);
      }
    } finally {
      isSending = false;
    }
  };
  const sendOne = async (entry: OutboxEntry) => {
    const triedAfterMs = entry.triedAfterMs ?? ports.items().at(-1)?.atMs ?? 0;
    ports.changeOutbox(withEntry(ports.outbox(), entry.clientToken, { triedAfterMs }));
    try {
      const { id, atMs } = await ports.session.send(entry);
      failures = 0;
      ports.sent(entry, id, atMs);
    } catch (thrown) {
      const failure = thrown instanceof SessionError ? thrown.failure : "again";
      if (failure === "refused") {
        ports.changeOutbox(withEntry(ports.outbox(), entry.clientToken, { refused: true }));
        return;
      }
      isReady = false;
      // Whether it has arrived nevertheless is told by the transcript, which is read at waking. A token that is not taken
      // any more is renewed by connecting anew, and connecting tells whether the chat is over.
      const awayMs = failure === "over" ? Number.POSITIVE_INFINITY : 0;
      ports.after(backoffMs(failures++, ports.random()), () => ports.session.wake(awayMs));
    }
  };
  return {
    ready: () => {
      isReady = true;
      void run();
    },
    pause: () => {
      isReady = false;
    },
    more: () => void run(),
  };
}
