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

/**
 * What to do for a page that is in a chat: that chat goes on, and no other takes its place. A browser has one cookie; who
 * opens a second link in it has the cookie of that.
 */
export function decideFor(chatContactId: string, invitation: KeptInvitation | undefined, visitor: Visitor): Decision {
  if (standingOf(invitation, visitor).is === "open") return { next: "refuse", error: "link-used" };
  const decision = decide(invitation, visitor);
  const isOther = decision.next !== "refuse" && decision.invitation.chat?.contactId !== chatContactId;
  return isOther ? { next: "refuse", error: "link-used" } : decision;
}

/** What to do with an invitation as it is after the browser has tried to claim it. */
export function decide(invitation: KeptInvitation | undefined, visitor: Visitor): Decision {
  const standing = standingOf(invitation, visitor);
  if (standing.is !== "mine") return { next: "refuse", error: refusals[standing.is] };
  const { chat } = standing.invitation;
  return { invitation: standing.invitation, ...(chat ? { next: "continue", chat } : { next: "start" }) };
}
