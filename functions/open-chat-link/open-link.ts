import { type InvitationCookie, setInvitationCookie } from "../shared/invitation-cookie";
import type { KeptInvitation } from "../shared/invitation-item";
import { reportFailure } from "../shared/report-failure";
import { signedCookies } from "../shared/signed-cookies";
import { makeToken } from "../shared/token";
import { decide } from "./decide";
import type { Ports } from "./ports";
import type { Trouble } from "./texts";
import type { Visit } from "./visit";

/** Cookies that open the chat page, or why there is no chat. */
export type Outcome = { readonly cookies: readonly string[] } | NoChat;

/** @see Outcome */
export interface NoChat {
  readonly trouble: Trouble;
  /** Locale of the call, where it is known. */
  readonly spoken?: string | undefined;
}

/** Looks a link up and acts on it. Whatever fails on the way is reported, and trouble like any other. */
export async function openLink(ports: Ports, visit: Visit): Promise<Outcome> {
  let invitation: KeptInvitation | undefined;
  try {
    invitation = await ports.invitations.find(visit.tokenHash);
    const nowMs = ports.nowMs();
    const { host, chatLifeMinutes } = ports.settings;
    const decision = decide({ invitation, visitor: { host, browserHash: visit.browserHash, nowMs }, chatLifeMinutes });
    if (decision.show !== "chat") return { trouble: decision.show, spoken: invitation?.language };
    const cookies = await cookiesFor(ports, visit, decision.untilMs, nowMs);
    if (visit.opened && invitation) await countOpened(ports, invitation, nowMs);
    return { cookies };
  } catch (error) {
    reportFailure(ports, "A link could not be opened", error);
    return { trouble: "unavailable", spoken: invitation?.language };
  }
}

async function cookiesFor(ports: Ports, visit: Visit, untilMs: number, nowMs: number): Promise<readonly string[]> {
  const key = await ports.findKey();
  // The same secret as before: the browser may have claimed the invitation with it.
  const cookie: InvitationCookie = visit.cookie ?? { token: visit.token, browserSecret: makeToken(ports.random) };
  // As long as a chat, not as the link: who waits for a free chat has claimed the invitation, and comes back with it.
  // It opens nothing for longer, since the invitation's own times are looked at each time.
  const keptUntilMs = nowMs + ports.settings.chatLifeMinutes * 60_000;
  return [
    ...signedCookies({ host: ports.settings.host, key, untilMs, nowMs }),
    setInvitationCookie(cookie, keptUntilMs, nowMs),
  ];
}

/** A count that fails is no reason to keep the customer out. */
async function countOpened(ports: Ports, invitation: KeptInvitation, nowMs: number): Promise<void> {
  if (invitation.openedAtMs !== undefined) return;
  try {
    if (await ports.invitations.markOpened(invitation.tokenHash, nowMs)) ports.count("opened", invitation);
  } catch (error) {
    reportFailure(ports, "A link was opened and not counted", error);
  }
}
