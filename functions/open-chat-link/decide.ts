import type { KeptInvitation } from "../shared/invitation-item";
import { standingOf, type Visitor } from "../shared/standing";

/** What the browser gets: the way to the chat until a time, or a page that says why not and what to do. */
export type Decision =
  | { readonly show: "chat"; readonly untilMs: number }
  | { readonly show: "unknown" | "expired" | "used" };

/** @see decide */
export interface Opening {
  readonly invitation: KeptInvitation | undefined;
  readonly visitor: Visitor;
  /** Nothing opens the chat page for longer than a chat can last. */
  readonly chatLifeMinutes: number;
}

/** Opening a link takes it from nobody: it is used up where the chat is started. */
export function decide({ invitation, visitor, chatLifeMinutes }: Opening): Decision {
  const standing = standingOf(invitation, visitor);
  const atMost = (timeMs: number) => Math.min(timeMs, visitor.nowMs + chatLifeMinutes * 60_000);
  switch (standing.is) {
    case "open":
      return { show: "chat", untilMs: atMost(standing.invitation.expiresAtMs) };
    case "mine":
      return { show: "chat", untilMs: atMost(standing.invitation.endsAtMs) };
    default:
      return { show: standing.is };
  }
}
