import type { LinkChannel } from "../../config/names";
import type { Invitation } from "./invitation";

/** Where a link can go. */
export interface Way {
  readonly channel: LinkChannel;
  /** A number in E.164 form, or an e-mail address. */
  readonly address: string;
}

/** What a link is to be about: the part of an invitation that comes from the call. */
export type LinkContext = Pick<Invitation, "contactId" | "language" | "reason" | "queueArn" | "queuePriority">;

/** A message that a service has taken, with what it takes to send the link by the other channel. */
export interface SentMessage extends LinkContext {
  /** As the service reports of it. */
  readonly messageId: string;
  readonly channel: LinkChannel;
  /** Milliseconds since 1970. */
  readonly sentAtMs: number;
  /** The other way, where one is known and was not tried before. */
  readonly other?: Way | undefined;
}
