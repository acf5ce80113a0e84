import type { SendOutcome } from "../../config/names";

/** Why a message cannot reach this receiver, however often it is tried. */
export type Refusal = Extract<SendOutcome, "opted-out" | "invalid-number" | "not-allowed">;

/**
 * What became of one try to send a message.
 *
 * - `sent`: the service has taken it.
 * - `refused`: it never will.
 * - `not-sent`: certainly nothing went out, and a later try may work.
 * - `unknown`: nobody can say (no answer came), so that it must not be sent again.
 *
 * `operator`: somebody has to act, since every message will fail like that (sandbox, quota, rights, settings).
 */
export type Delivery =
  | { readonly is: "sent"; readonly messageId: string }
  | { readonly is: "refused"; readonly because: Refusal; readonly operator?: true; readonly error?: unknown }
  | { readonly is: "not-sent"; readonly operator?: true; readonly error: unknown }
  | { readonly is: "unknown"; readonly error: unknown };

/** An SMS to one number in E.164 form. */
export interface Sms {
  readonly to: string;
  readonly body: string;
  /** Seconds after which the network need not deliver it any more. */
  readonly lifeSeconds: number;
}

/** A mail to one address. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sends a message once: whatever happens is an answer, and nothing is thrown. */
export type Send<Message> = (message: Message) => Promise<Delivery>;
