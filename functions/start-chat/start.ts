import type { KeptChat } from "../shared/chat-store";
import { hashesOf, type InvitationCookie, setInvitationCookie } from "../shared/invitation-cookie";
import type { UsedInvitation } from "../shared/invitation-item";
import { reportFailure } from "../shared/report-failure";
import { signedCookies } from "../shared/signed-cookies";
import { chatInput } from "./chat-input";
import { type Decision, decide, decideFor } from "./decide";
import type { StartChatError, StartChatResponse } from "./events";
import type { Start } from "./parse";
import type { Ports } from "./ports";

/** What a request comes to. */
export type Outcome =
  | { readonly chat: StartChatResponse; readonly cookies: readonly string[] }
  /** With cookies where the invitation is this browser's: it can come back for its chat. */
  | { readonly error: StartChatError; readonly cookies?: readonly string[] };

/**
 * Uses the invitation up and starts its chat. A crash after any step leaves what the next try of the same browser goes
 * on with: the claim is its own, Amazon Connect gives the same chat for the same token, and the first chat stays.
 */
export async function start(ports: Ports, asked: Start): Promise<Outcome> {
  const { cookie } = asked;
  const decision = await decisionFor(ports, asked);
  if (decision.next === "refuse") return { error: decision.error };
  const own = decision.invitation;
  const kept = decision.next === "continue" ? { chat: decision.chat, first: false } : await startAndKeep(ports, own);
  // Without a chat too: the link's time may pass while the customer waits, and only this browser has the claim.
  const cookies = await renewedCookies(ports, cookie, own.endsAtMs);
  if (typeof kept === "string") return { error: kept, cookies };
  return {
    chat: { version: 1, ...kept.chat, language: own.language, continued: !kept.first, endsAtMs: own.endsAtMs },
    cookies,
  };
}

async function decisionFor({ settings, invitations, ...ports }: Ports, asked: Start): Promise<Decision> {
  const { host, lifeMinutes } = settings;
  const { displayName, chatContactId } = asked;
  const hashes = hashesOf(asked.cookie);
  const nowMs = ports.nowMs();
  const visitor = { host, browserHash: hashes.browserHash, nowMs };
  // Whoever is in a chat claims nothing.
  if (chatContactId !== undefined) {
    return decideFor(chatContactId, await invitations.find(hashes.tokenHash), visitor);
  }
  const endsAtMs = nowMs + lifeMinutes * 60_000;
  return decide(await invitations.claim({ ...hashes, host, displayName, nowMs, endsAtMs }), visitor);
}

async function startAndKeep(ports: Ports, invitation: UsedInvitation): Promise<KeptChat | "busy" | "unavailable"> {
  try {
    const chat = await ports.startChat(chatInput(invitation, ports.settings));
    if (chat === "busy") {
      ports.count("chatQuotaFull");
      return chat;
    }
    const kept = await ports.chats.keep({ ...invitation, chat, origin: invitation });
    if (kept?.first) tellStarted(ports, invitation, chat.contactId);
    return kept ?? "unavailable";
  } catch (error) {
    reportFailure(ports, "A chat could not be started", error);
    return "unavailable";
  }
}

function tellStarted(
  { count, log }: Ports,
  { contactId, channel, reason }: UsedInvitation,
  chatContactId: string,
): void {
  count("started", { channel, reason });
  log.info("A chat was started", { contactId, chatContactId, channel, reason });
}

/** Nobody is refused a chat because its page could not be loaded again later. */
async function renewedCookies(ports: Ports, cookie: InvitationCookie, untilMs: number): Promise<readonly string[]> {
  const nowMs = ports.nowMs();
  const invitationCookie = setInvitationCookie(cookie, untilMs, nowMs);
  try {
    const key = await ports.findKey();
    return [...signedCookies({ host: ports.settings.host, key, untilMs, nowMs }), invitationCookie];
  } catch (error) {
    reportFailure(ports, "The page of a chat stays open for the link's time only", error);
    return [invitationCookie];
  }
}
