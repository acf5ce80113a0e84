import type { ChoiceMessage } from "../messages/choices";

/** Who said something. A bot is whoever is neither a person nor the flow itself. */
export type Author = "customer" | "agent" | "bot" | "system";

/** What happened in a chat besides messages, as far as a customer wants to know. */
export type ChatEventName = "joined" | "left" | "transferred" | "idle" | "auto-disconnected" | "ended";

/** How far one of the customer's own messages has come. */
export type Receipt = "delivered" | "read";

/** A file that somebody sent. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  /** `checked` while Amazon Connect looks at it; only `ready` ones can be had. */
  readonly status: "ready" | "checked" | "rejected";
}

/** What an item says. */
export type ItemBody =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "files"; readonly files: readonly SentFile[] }
  | { readonly kind: "choices"; readonly message: ChoiceMessage }
  | { readonly kind: "event"; readonly event: ChatEventName };

/** One entry of a chat's transcript. */
export interface ChatItem {
  /** Amazon Connect's id of it; the same for every copy and every later state of it. */
  readonly id: string;
  /** When Amazon Connect took it, in milliseconds since 1970 by its clock. */
  readonly atMs: number;
  readonly author: Author;
  /** True for what this customer sent, in whichever tab. */
  readonly own: boolean;
  /** Name to show; empty for the flow. */
  readonly name: string;
  readonly body: ItemBody;
}
