import type { StartChatError, StartChatRequest, StartChatResponse } from "../../../functions/start-chat/events";

/**
 * Why there is no chat: what the server says, that it could not be reached, or that this page's own one had to make way
 * for another link's.
 */
export type StartProblem = StartChatError | "no-answer" | "another-chat";

/** What became of the wish for a chat. */
export type StartResult =
  | { readonly type: "chat"; readonly chat: StartChatResponse }
  | { readonly type: "problem"; readonly problem: StartProblem; readonly retryAfterSeconds: number };

const answerWithinMs = 20_000;
/** Where the server does not say when to come back. */
const defaultRetrySeconds: Readonly<Partial<Record<StartProblem, number>>> = { busy: 15, unavailable: 5 };

/** The errors by their names: a type has none at run time, and the compiler holds the two together. */
const errors: Readonly<Record<StartChatError, true>> = {
  "link-used": true,
  "link-expired": true,
  "link-unknown": true,
  busy: true,
  unavailable: true,
  "bad-request": true,
  "too-large": true,
  "wrong-origin": true,
};

/**
 * Asks the server for the chat of this browser's invitation, which it has in a cookie that the page cannot read. Whoever
 * asks again gets the same chat.
 */
export async function startChat(request: StartChatRequest): Promise<StartResult> {
  // `AbortSignal.timeout` is too new for some browsers.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), answerWithinMs);
  try {
    const response = await fetch("/api/chats", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
      cache: "no-store",
      signal: patience.signal,
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && isChat(body)) return { type: "chat", chat: body };
    return problemOf(body, response);
  } catch {
    return { type: "problem", problem: "no-answer", retryAfterSeconds: 0 };
  } finally {
    clearTimeout(timer);
  }
}

function problemOf(body: unknown, { status, headers }: Response): StartResult {
  const { error, retryAfterSeconds } = (body ?? {}) as {
    readonly error?: unknown;
    readonly retryAfterSeconds?: unknown;
  };
  const retryAfter = headers.get("Retry-After");
  // Who stands before the function, and limits its rate, answers in words of its own.
  const problem: StartProblem = isError(error) ? error : status === 429 ? "busy" : "unavailable";
  const seconds = typeof retryAfterSeconds === "number" ? retryAfterSeconds : Number(retryAfter ?? Number.NaN);
  const wait = Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : (defaultRetrySeconds[problem] ?? 0);
  return { type: "problem", problem, retryAfterSeconds: wait };
}

function isError(value: unknown): value is StartChatError {
  return typeof value === "string" && Object.hasOwn(errors, value);
}

function isChat(value: unknown): value is StartChatResponse {
  if (typeof value !== "object" || value === null) return false;
  const { contactId, participantId, participantToken } = value as Partial<Record<keyof StartChatResponse, unknown>>;
  return [contactId, participantId, participantToken].every((text) => typeof text === "string" && text !== "");
}
