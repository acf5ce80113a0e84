import type { ChatItem } from "../session/chat-item";
import { answerTo } from "./answer";
import type { ConversationState, Upload } from "./conversation-state";
import { receiptOf } from "./items";
import { arrivedAs, type OutboxEntry } from "./outbox";

/** One line of a chat. */
export type TimelineEntry =
  | { readonly kind: "day"; readonly key: string; readonly atMs: number }
  | {
      readonly kind: "item";
      readonly key: string;
      readonly item: ChatItem;
      /** The one before is by the same person, a moment ago. */
      readonly isFollowUp: boolean;
      /** Of the customer's newest message: how far it has come. */
      readonly state: "sent" | "delivered" | "read" | undefined;
      /** Of an interactive message: what the customer said next; undefined while it is open. */
      readonly answer: string | undefined;
    }
  | { readonly kind: "outgoing"; readonly key: string; readonly entry: OutboxEntry; readonly isFollowUp: boolean }
  | { readonly kind: "upload"; readonly key: string; readonly upload: Upload };
export type Timeline = readonly TimelineEntry[];

/** Messages by the same person within this time stand closer together. */
const momentMs = 3 * 60_000;

/** A chat line by line: days, what was said, what is on its way. */
export function timelineOf(state: ConversationState): Timeline {
  const { items, outbox, uploads } = state;
  const lastOwn = items.findLast(({ own, body }) => own && body.kind !== "event");
  const lines: TimelineEntry[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const isNewDay = before !== undefined && dayOf(before) !== dayOf(item);
    if (isNewDay) lines.push({ kind: "day", key: `day ${item.atMs}`, atMs: item.atMs });
    lines.push({
      kind: "item",
      key: item.id,
      item,
      isFollowUp: !isNewDay && before !== undefined && belongTogether(before, item),
      state: item === lastOwn ? (receiptOf(item, items, state.receipts) ?? "sent") : undefined,
      answer: item.body.kind === "choices" ? answerTo(item.id, state) : undefined,
    });
  });
  const outgoing = outbox.filter((entry) => entry.refused || !arrivedAs(entry, items));
  outgoing.forEach((entry, index) => {
    const isFollowUp = index > 0 || items.at(-1)?.own === true;
    lines.push({ kind: "outgoing", key: entry.clientToken, entry, isFollowUp });
  });
  for (const upload of uploads) lines.push({ kind: "upload", key: `upload ${upload.id}`, upload });
  return lines;
}

function belongTogether(before: ChatItem, item: ChatItem): boolean {
  if (before.body.kind === "event" || item.body.kind === "event") return false;
  const isSame = before.author === item.author && before.name === item.name && before.own === item.own;
  return isSame && item.atMs - before.atMs < momentMs;
}

function dayOf({ atMs }: ChatItem): string {
  return new Date(atMs).toDateString();
}
