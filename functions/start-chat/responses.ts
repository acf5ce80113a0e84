import { type HttpResponse, privateHeaders } from "../shared/http";
import type { StartChatError, StartChatFailure, StartChatResponse } from "./events";

/** No 403 among them: at CloudFront that is the status of a missing signature, which has a page of its own. */
const statuses: Readonly<Record<StartChatError, number>> = {
  "bad-request": 400,
  "wrong-origin": 400,
  "link-unknown": 404,
  "link-used": 409,
  "link-expired": 410,
  "too-large": 413,
  busy: 429,
  unavailable: 503,
};

/** When it is worth trying again: chats end within minutes, most failures within seconds. */
const retryAfterSeconds: Partial<Readonly<Record<StartChatError, number>>> = { busy: 30, unavailable: 5 };

/** The chat, and cookies that keep the page open for its life. */
export function chatResponse(chat: StartChatResponse, cookies: readonly string[]): HttpResponse {
  return { ...json(200, chat), cookies };
}

/** Why there is no chat, and cookies that keep the page open for who may try again. */
export function failureResponse(error: StartChatError, cookies?: readonly string[]): HttpResponse {
  const seconds = retryAfterSeconds[error];
  const again = seconds === undefined ? {} : { "retry-after": String(seconds) };
  const body = { version: 1, error, ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) } as const;
  return { ...json(statuses[error], body, again), ...(cookies ? { cookies } : {}) };
}

function json(
  statusCode: number,
  body: StartChatResponse | StartChatFailure,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const type = { "content-type": "application/json; charset=utf-8" };
  return { statusCode, headers: { ...privateHeaders, ...type, ...headers }, body: JSON.stringify(body) };
}
