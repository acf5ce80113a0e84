import { type HttpResponse, privateHeaders } from "../shared/http";
import { type PageContent, renderPage } from "./page";
import type { Trouble } from "./texts";

/** No 403 among them: at CloudFront that is the status of a missing signature, which has a page of its own. */
const statuses: Readonly<Record<Trouble, number>> = { unknown: 404, expired: 410, used: 410, unavailable: 503 };

/** When it is worth trying again. */
const retryAfterSeconds = 10;

/** Text and one stylesheet: whatever else gets into a page does nothing. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sends the browser to the chat page, for which it gets cookies. Relative: the host is CloudFront's, not the API's. */
export function toChat(cookies: readonly string[]): HttpResponse {
  return { statusCode: 303, headers: { ...privateHeaders, location: "/chat/" }, cookies, body: "" };
}

/** A page that says why there is no chat, and what to do. */
export function troublePage(content: PageContent): HttpResponse {
  const again = content.trouble === "unavailable" ? { "retry-after": String(retryAfterSeconds) } : {};
  return {
    statusCode: statuses[content.trouble],
    headers: {
      ...privateHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": pagePolicy,
      ...again,
    },
    body: renderPage(content),
  };
}

/** The answer to HEAD, which link previews and mail scanners use: the same, but for what opens anything. */
export function withoutBody({ statusCode, headers }: HttpResponse): HttpResponse {
  return { statusCode, headers, body: "" };
}
