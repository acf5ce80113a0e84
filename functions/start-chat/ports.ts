import type { ChatOrigin, ChatStore } from "../shared/chat-store";
import type { InvitationStore } from "../shared/invitation-store";
import type { FindKey } from "../shared/link-keys";
import type { ChatSettings } from "./chat-input";
import type { StartChat } from "./connect-chats";

/** What starting a chat needs from outside. */
export interface Ports {
  readonly settings: ChatSettings & { readonly host: string };
  readonly invitations: Pick<InvitationStore, "claim">;
  readonly chats: Pick<ChatStore, "keep">;
  readonly startChat: StartChat;
  readonly findKey: FindKey;
  readonly nowMs: () => number;
  /** Counts a chat that was started, once. */
  readonly countStarted: (of: ChatOrigin) => void;
  /** Records a failure that the customer was spared the details of. */
  readonly report: (error: unknown) => void;
}
