import type { LinkChannel, OfferReason } from "../../config/names";

/** What a link stands for: the call that it came from, and what the chat is to go on with. */
export interface Invitation {
  /** SHA-256 of the token, base64url. The token itself is kept nowhere. */
  readonly tokenHash: string;
  /** Contact id of the call. */
  readonly contactId: string;
  /** How the link went out, and where: a number in E.164 form, or an e-mail address. */
  readonly channel: LinkChannel;
  readonly address: string;
  /** Locale, e.g. `en-GB`. */
  readonly language: string;
  readonly reason: OfferReason;
  /** ARN of the queue that the call was for; empty where it had none. */
  readonly queueArn: string;
  /** Priority that the call had, as a text; empty for the service's default. */
  readonly queuePriority: string;
  /** Host that the link leads to: one of another environment, or of before a change, opens nothing. */
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

/** A chat that was started for an invitation, as the browser needs it. */
export interface StartedChat {
  readonly contactId: string;
  readonly participantId: string;
  /** A bearer token: never logged. */
  readonly participantToken: string;
}
