import type { ChatItem } from "../../../assets/chat/session/chat-item";

/** An item that an agent wrote, with some of it changed. */
export function item(id: string, atMs: number, change: Partial<ChatItem> = {}): ChatItem {
  return { id, atMs, author: "agent", own: false, name: "Anna", body: { kind: "text", text: id }, ...change };
}

/** An item that the customer wrote. */
export function own(id: string, atMs: number, text = id): ChatItem {
  return item(id, atMs, { author: "customer", own: true, name: "", body: { kind: "text", text } });
}

/** Something that happened. */
export function event(id: string, atMs: number, name: "joined" | "left", person = "Anna"): ChatItem {
  return item(id, atMs, { name: person, body: { kind: "event", event: name } });
}
