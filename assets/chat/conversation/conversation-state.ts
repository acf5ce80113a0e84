import type { ChatItem } from "../session/chat-item";
import type { Connection } from "../session/chat-session";
import type { Receipts } from "./items";
import type { OutboxEntry } from "./outbox";

/** A file on its way, or one that did not get there. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly failed: boolean;
}

/** All that a view of a chat shows. */
export interface ConversationState {
  readonly connection: Connection;
  /** False until the transcript has been read for the first time. */
  readonly loaded: boolean;
  readonly items: readonly ChatItem[];
  readonly receipts: Receipts;
  readonly outbox: readonly OutboxEntry[];
  readonly uploads: readonly Upload[];
  /** Who is writing; empty for an agent without a name, undefined where nobody is. */
  readonly typing: string | undefined;
  /** The customer has asked to end the chat. */
  readonly ending: boolean;
  /** Messages of others since the page was last looked at. */
  readonly unread: number;
}

/** A chat of which nothing is known yet. */
export const emptyConversation: ConversationState = {
  connection: "connecting",
  loaded: false,
  items: [],
  receipts: {},
  outbox: [],
  uploads: [],
  typing: undefined,
  ending: false,
  unread: 0,
};

/** Where the customer stands, in one word; there is a text for each. */
export type Stage = "connecting" | "waiting" | "with-agent" | "reconnecting" | "offline" | "ending" | "ended";

/** @param agents Who is there. */
export function stageOf({ connection, loaded, ending }: ConversationState, agents: readonly string[]): Stage {
  if (connection === "ended") return "ended";
  if (ending) return "ending";
  if (connection !== "online") return connection;
  if (agents.length > 0) return "with-agent";
  return loaded ? "waiting" : "connecting";
}
