import type { WireResponse } from "../../cli/doctor/aws-server";

/** How a service that sends messages behaves from now on. */
export type MessagingMode =
  | "normal"
  | "opted-out"
  | "sandbox"
  | "protect-blocked"
  | "country-blocked"
  | "invalid-number"
  | "price-over-threshold"
  | "quota"
  | "throttled"
  | "access-denied"
  | "failing"
  /** Takes the request, and never answers. */
  | "hanging"
  /** Sends the message, and the connection ends before the answer has left. */
  | "lost-answer"
  /** Sends the message, and answers with something that nobody can read. */
  | "garbled"
  /** Sends the message, and answers without its id. */
  | "no-id";

/** A message that has gone out. */
export interface SentByFake {
  readonly messageId: string;
  readonly to: string;
  /** The body of the request, as it came over the wire. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** What a fake that sends has in common with the others. */
export interface MessagingFake {
  readonly endpoint: string;
  /** What has gone out, in its order. */
  readonly outbox: SentByFake[];
  readonly requests: readonly { readonly path: string; readonly target: string; readonly signedFor: string }[];
  mode: MessagingMode;
  /** The next requests meet these, one each; then `mode` counts again. */
  readonly next: MessagingMode[];
  readonly close: () => Promise<void>;
}

/** Sends, and answers as the mode wants it; undefined for a mode that the service answers in its own way. */
export function answered(
  mode: MessagingMode,
  send: () => WireResponse,
): WireResponse | "silence" | "hang-up" | undefined {
  if (mode === "hanging") return "silence";
  if (mode === "normal") return send();
  if (mode === "lost-answer") {
    send();
    return "hang-up";
  }
  if (mode !== "garbled") return undefined;
  return { ...send(), body: '{"MessageId": "trunc' };
}
