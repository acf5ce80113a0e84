import type { ChatStore } from "../shared/chat-store";
import type { InvitationStore } from "../shared/invitation-store";
import type { FindKey } from "../shared/link-keys";
import type { Telling } from "../shared/report-failure";
import type { ChatSettings } from "./chat-input";
import type { StartChat } from "./connect-chats";

/** What starting a chat needs from outside. */
export interface Ports extends Telling {
  readonly settings: ChatSettings & { readonly host: string };
  readonly invitations: Pick<InvitationStore, "claim" | "find">;
  readonly chats: Pick<ChatStore, "keep">;
  readonly startChat: StartChat;
  readonly findKey: FindKey;
  readonly nowMs: () => number;
}
