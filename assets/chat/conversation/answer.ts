import { spokenText } from "../session/wire-item";
import type { ConversationState } from "./conversation-state";
import { answerIn } from "./outbox";

/**
 * What the customer has said to an interactive message: the next thing said after it, or what is on its way as its
 * answer. Undefined while the question is open; empty where the chat has ended without an answer.
 */
export function answerTo(
  questionId: string,
  { items, outbox, connection }: Pick<ConversationState, "items" | "outbox" | "connection">,
): string | undefined {
  const index = items.findIndex(({ id }) => id === questionId);
  const next = items.slice(index + 1).find(({ own, body }) => own && body.kind === "text");
  if (next?.body.kind === "text") return next.body.text;
  const chosen = answerIn(outbox, questionId);
  if (chosen !== undefined) return spokenText(chosen.content);
  return connection === "ended" ? "" : undefined;
}
