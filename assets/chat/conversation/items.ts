import type { ChatItem, Receipt } from "../session/chat-item";

/**
 * The items with the incoming ones in their places: by time, those of one moment in the order in which they came. An item
 * whose id is known takes the place of its former state, however often it comes.
 */
export function withItems(items: readonly ChatItem[], incoming: readonly ChatItem[]): readonly ChatItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of incoming) byId.set(item.id, { ...item, atMs: byId.get(item.id)?.atMs ?? item.atMs });
  return [...byId.values()].sort((one, other) => one.atMs - other.atMs);
}

/** Receipts by the id of the message; `read` is not taken back by a `delivered` that was late. */
export type Receipts = Readonly<Record<string, Receipt>>;

/** The receipts with one more. */
export function withReceipt(receipts: Receipts, id: string, receipt: Receipt): Receipts {
  return receipts[id] === "read" || receipts[id] === receipt ? receipts : { ...receipts, [id]: receipt };
}

/**
 * How far one of the customer's own messages has come: a receipt for a later one holds for those before it, because
 * receipts are sent for the newest message only.
 */
export function receiptOf(item: ChatItem, items: readonly ChatItem[], receipts: Receipts): Receipt | undefined {
  const from = items.indexOf(item);
  const later = items
    .slice(from)
    .filter(({ own }) => own)
    .map(({ id }) => receipts[id]);
  return later.includes("read") ? "read" : later.find((receipt) => receipt !== undefined);
}

/** Names of the agents who are there, in the order in which they came. */
export function agentsIn(items: readonly ChatItem[]): readonly string[] {
  const present: string[] = [];
  for (const { author, name, body } of items) {
    if (author !== "agent") continue;
    const at = present.indexOf(name);
    if (body.kind === "event" && body.event === "left") {
      if (at >= 0) present.splice(at, 1);
    } else if (at < 0) present.push(name);
  }
  return present;
}
