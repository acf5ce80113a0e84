import { SessionError } from "./chat-session";

/**
 * What the library rejected with, in our words. It rejects with texts, with objects that have a `statusCode`, and with
 * objects that hold such an object in `_debug`.
 */
export function failureOf(thrown: unknown): SessionError {
  const status = statusOf(thrown);
  // 403: the token is not taken any more, because it has expired or the chat is over.
  if (status === 403) return new SessionError("over", { cause: thrown });
  const isRefused = status !== undefined && status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status);
  return new SessionError(isRefused ? "refused" : "again", { cause: thrown });
}

function statusOf(thrown: unknown): number | undefined {
  if (typeof thrown !== "object" || thrown === null) return undefined;
  const { statusCode, _debug } = thrown as { readonly statusCode?: unknown; readonly _debug?: unknown };
  return typeof statusCode === "number" ? statusCode : statusOf(_debug);
}
