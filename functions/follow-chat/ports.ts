import type { ChatOrigin, ChatStore } from "../shared/chat-store";

/** What following chats needs from outside. */
export interface Ports {
  readonly chats: Pick<ChatStore, "markAnswered">;
  readonly nowMs: () => number;
  /** Counts a chat that an agent answered. */
  readonly countAnswered: (of: ChatOrigin) => void;
  /** Counts an invitation that nobody used, at the time at which it expired. */
  readonly countExpired: (of: ChatOrigin, expiredAtMs: number) => void;
  /** Records a failure. */
  readonly report: (error: unknown) => void;
}
