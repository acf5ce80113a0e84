import { parsedJson } from "../messages/json";
import type { ChatItem } from "../session/chat-item";
import type { OutgoingContent } from "../session/chat-session";
import { spokenText } from "../session/wire-item";

/** A message that Amazon Connect has not confirmed. */
export interface OutboxEntry extends OutgoingContent {
  /**
   * Time of the newest item that was known when it was first tried, 0 where there was none; undefined as long as it has
   * not been tried. Whatever the server took comes later, by the server's own clock.
   */
  readonly triedAfterMs?: number;
  /** True where Amazon Connect will never take it. */
  readonly refused?: boolean;
  /** Id of the interactive message that it answers. */
  readonly answers?: string;
}

/** What is on its way as the answer to an interactive message: the question is closed as soon as one is chosen. */
export function answerIn(outbox: readonly OutboxEntry[], questionId: string): OutboxEntry | undefined {
  return outbox.find(({ answers, refused }) => answers === questionId && !refused);
}

/**
 * The item that an entry has become, where the answer to its sending got lost: the customer's own, with the same words,
 * later than anything that was known before.
 */
export function arrivedAs(entry: OutboxEntry, items: readonly ChatItem[]): ChatItem | undefined {
  const { triedAfterMs } = entry;
  if (triedAfterMs === undefined) return undefined;
  const words = spokenText(entry.content);
  return items.find(({ own, atMs, body }) => own && atMs > triedAfterMs && body.kind === "text" && body.text === words);
}

/** The next one to send: they go one after the other, and one that was refused waits for the customer. */
export function nextToSend(outbox: readonly OutboxEntry[]): OutboxEntry | undefined {
  return outbox.find(({ refused }) => !refused);
}

/** The outbox with one entry changed. */
export function withEntry(
  outbox: readonly OutboxEntry[],
  clientToken: string,
  change: Partial<OutboxEntry>,
): readonly OutboxEntry[] {
  return outbox.map((entry) => (entry.clientToken === clientToken ? { ...entry, ...change } : entry));
}

/** The outbox without one entry. */
export function withoutEntry(outbox: readonly OutboxEntry[], clientToken: string): readonly OutboxEntry[] {
  return outbox.filter((entry) => entry.clientToken !== clientToken);
}

/** Reads a kept outbox; what is no entry is left out. */
export function parseOutbox(kept: string | null): readonly OutboxEntry[] {
  const parsed = parsedJson(kept ?? "[]");
  return Array.isArray(parsed) ? parsed.filter(isEntry) : [];
}

function isEntry(value: unknown): value is OutboxEntry {
  if (typeof value !== "object" || value === null) return false;
  const { clientToken, content, contentType } = value as Partial<Record<keyof OutboxEntry, unknown>>;
  return typeof clientToken === "string" && typeof content === "string" && typeof contentType === "string";
}
