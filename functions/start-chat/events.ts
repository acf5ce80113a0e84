import * as z from "zod/mini";

/** Characters that command a terminal or turn text round: agents read the name. */
const commands = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;
/** Some character with a shape. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The name without what nobody typed on purpose; undefined where nothing is left, as where none was given. */
function shownName(name: string): string | undefined {
  const shown = name.replace(commands, "").trim();
  return visible.test(shown) ? shown : undefined;
}

/** What the page may ask for when it starts a chat: nothing else is taken, and nothing that decides where it leads. */
export const startChatRequest = z.strictObject({
  /** How the customer wants to be called: up to 64 characters, of which those are taken that can be seen. */
  displayName: z.optional(z.pipe(z.string().check(z.trim(), z.maxLength(64)), z.transform(shownName))),
  /** Contact id of the chat that the page is in already: it is not given another one. It opens nothing. */
  chatContactId: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
});

/** @see startChatRequest */
export type StartChatRequest = z.input<typeof startChatRequest>;

/** 200: the chat, the same one for the same browser however often it asks. */
export interface StartChatResponse {
  readonly version: 1;
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
  /** Locale in which the call was spoken, e.g. `de-DE`. */
  readonly language: string;
  /** True where the chat was there already: after a reload, or in a second tab. */
  readonly continued: boolean;
  /** Milliseconds since 1970 at which the chat ends at the latest. */
  readonly endsAtMs: number;
}

/**
 * Why there is no chat. `link-*`: the invitation (409 used by another browser, or of another chat than the page is in;
 * 410 expired, 404 unknown or no cookie); `busy` 429: Amazon Connect takes no more chats now; `unavailable` 503: something
 * failed, try again; `bad-request` 400, `too-large` 413, `wrong-origin` 400: the request itself.
 */
export const startChatErrors = [
  "link-used",
  "link-expired",
  "link-unknown",
  "busy",
  "unavailable",
  "bad-request",
  "too-large",
  "wrong-origin",
] as const;
export type StartChatError = (typeof startChatErrors)[number];

/** Any other status. 429 and 503 have a `Retry-After` header as well. */
export interface StartChatFailure {
  readonly version: 1;
  readonly error: StartChatError;
  readonly retryAfterSeconds?: number;
}
