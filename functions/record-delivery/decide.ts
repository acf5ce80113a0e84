import type { LinkRequest } from "../shared/send-link";
import type { SentMessage } from "../shared/sent-message";

/** When a failed delivery still leads to the other channel. */
export interface FallbackRule {
  readonly withinSeconds: number;
  readonly nowMs: number;
}

/**
 * The link to send because a message could not be delivered: by the other way, where one is known, as long as the
 * customer may still be waiting for it.
 */
export function fallbackFor(message: SentMessage, { withinSeconds, nowMs }: FallbackRule): LinkRequest | undefined {
  const { other, contactId, language, reason, queueArn, queuePriority } = message;
  if (other === undefined || nowMs - message.sentAtMs > withinSeconds * 1000) return undefined;
  return { because: "undeliverable", way: other, context: { contactId, language, reason, queueArn, queuePriority } };
}
