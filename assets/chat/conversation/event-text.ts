import type { Texts } from "../language/en";
import type { ChatItem } from "../session/chat-item";

/** What an event says to the customer; undefined for those that tell nothing, such as their own arrival. */
export function eventText({ body, author, own, name }: ChatItem, texts: Texts): string | undefined {
  if (body.kind !== "event") return undefined;
  const who = name || texts.agent;
  switch (body.event) {
    case "joined":
      return author === "agent" ? texts.joined(who) : undefined;
    case "left":
      return author === "agent" ? texts.left(who) : undefined;
    case "transferred":
      return texts.transferred;
    case "idle":
      return own ? texts.idle : undefined;
    case "auto-disconnected":
      return own ? texts.autoDisconnected : undefined;
    case "ended":
      return texts.ended;
  }
}
