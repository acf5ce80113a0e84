import type { Texts } from "../language/en";
import type { ChatItem } from "../session/chat-item";

/** How whoever said something is called. The flow and bots without a name speak for the organisation. */
export function speakerOf(
  { own, author, name }: Pick<ChatItem, "own" | "author" | "name">,
  organisation: string,
  texts: Texts,
): string {
  if (own) return texts.you;
  return name || (author === "agent" ? texts.agent : organisation);
}
