import type { StartedChat } from "../shared/invitation";
import type { KeptInvitation, UsedInvitation } from "../shared/invitation-item";
import { standingOf, type Visitor } from "../shared/standing";
import type { StartChatError } from "./events";

/** After a claim: the chat is there, has to be started, or is not for this browser. */
export type Decision =
  | { readonly next: "continue"; readonly invitation: UsedInvitation; readonly chat: StartedChat }
  | { readonly next: "start"; readonly invitation: UsedInvitation }
  | { readonly next: "refuse"; readonly error: StartChatError };

const refusals = {
  used: "link-used",
  expired: "link-expired",
  unknown: "link-unknown",
  // After a claim: it was refused though nothing speaks against it. The next try finds out.
  open: "unavailable",
} as const;

/** What to do with an invitation as it is after the browser has tried to claim it. */
export function decide(invitation: KeptInvitation | undefined, visitor: Visitor): Decision {
  const standing = standingOf(invitation, visitor);
  if (standing.is !== "mine") return { next: "refuse", error: refusals[standing.is] };
  const { chat } = standing.invitation;
  return { invitation: standing.invitation, ...(chat ? { next: "continue", chat } : { next: "start" }) };
}
