import type { ChatStore } from "../shared/chat-store";
import type { Telling } from "../shared/report-failure";

/** What following chats needs from outside. */
export interface Ports extends Telling {
  readonly chats: Pick<ChatStore, "markAnswered">;
  readonly nowMs: () => number;
}
