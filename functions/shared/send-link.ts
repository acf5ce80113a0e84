import type { SendOutcome } from "../../config/names";
import type { Delivery, Email, Send, Sms } from "./delivery";
import type { Count } from "./funnel";
import type { Invitation } from "./invitation";
import type { InvitationStore } from "./invitation-store";
import type { Log } from "./log";
import type { OwnSlot, SendingStore, Slot } from "./sending-store";
import type { LinkContext, Way } from "./sent-message";
import { emailText, smsText } from "./texts";
import { hashOfToken, makeToken, type RandomBytes } from "./token";

/** What sending a link needs from outside. */
export interface SendLinkPorts {
  readonly settings: {
    readonly organisation: string;
    readonly host: string;
    readonly linkLifeSeconds: number;
    /** Locales of the contact center; the first is for contacts that have none of them. */
    readonly languages: readonly string[];
  };
  readonly invitations: Pick<InvitationStore, "save" | "remove">;
  readonly sendings: SendingStore;
  /** Undefined for a channel that is off. */
  readonly sms: Send<Sms> | undefined;
  readonly email: Send<Email> | undefined;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  /** Lets time pass. */
  readonly pause: (ms: number) => Promise<void>;
  readonly count: Count;
  readonly log: Log;
}

/** A link to send. */
export interface LinkRequest {
  readonly way: Way;
  readonly context: LinkContext;
  /** Where it goes when this way turns out not to lead anywhere. */
  readonly other?: Way | undefined;
  /** The caller has said yes to it, or a message by the other channel could not be delivered. */
  readonly because: "accepted" | "undeliverable";
}

/** Who waits for another run has a caller who hears silence. */
const [pollMs, waitMs] = [250, 1_500];

/**
 * Sends a link once for a contact and channel, however often and however many at the same time ask for it.
 *
 * @returns what became of it. Nothing is thrown: a failure of the table or a service is `failed`.
 */
export async function sendLink(ports: SendLinkPorts, request: LinkRequest): Promise<SendOutcome> {
  const { way, context } = request;
  const slot = { contactId: context.contactId, channel: way.channel };
  try {
    const run = makeToken(ports.random);
    const reservation = await ports.sendings.reserve(slot, run, ports.nowMs());
    if (reservation.is === "ours") return await sendNow(ports, request, { ...slot, run });
    return reservation.is === "settled" ? again(reservation.outcome) : await waitForOther(ports, slot, reservation);
  } catch (error) {
    ports.log.error("A link could not be sent.", error, { contactId: context.contactId, channel: way.channel });
    ports.count("notSent", { reason: context.reason, channel: way.channel });
    return "failed";
  }
}

const again = (outcome: SendOutcome): SendOutcome => (outcome === "sent" ? "already-sent" : outcome);

/** Another run has the slot: what it tells counts. One that has told nothing when its time is over may have sent. */
async function waitForOther(
  { sendings, pause, nowMs }: SendLinkPorts,
  slot: Slot,
  { leaseUntilMs }: { readonly leaseUntilMs: number },
): Promise<SendOutcome> {
  const untilMs = Math.min(nowMs() + waitMs, leaseUntilMs);
  while (nowMs() < untilMs) {
    await pause(pollMs);
    const now = await sendings.look(slot);
    if (now === undefined) return "failed";
    if (now.is === "settled") return again(now.outcome);
  }
  return "failed";
}

async function sendNow(ports: SendLinkPorts, request: LinkRequest, slot: OwnSlot): Promise<SendOutcome> {
  const { context, way } = request;
  const of = { reason: context.reason, channel: way.channel };
  if (request.because === "accepted") ports.count("accepted", of);
  const token = makeToken(ports.random);
  const invitation = invitationFor(ports, request, hashOfToken(token));
  try {
    await ports.invitations.save(invitation);
  } catch (error) {
    // Nothing has gone out: a later try may do better. The invitation may be there all the same.
    await allOf(ports, context, [ports.invitations.remove(invitation.tokenHash), ports.sendings.release(slot)]);
    throw error;
  }
  const delivery = await deliver(ports, request, `https://${ports.settings.host}/s/${token}`, invitation.language);
  const outcome = outcomeOf(delivery);
  report(ports, delivery, { ...of, contactId: context.contactId, outcome });
  // What has been said to the customer stands, whatever the table remembers of it.
  await allOf(ports, context, keep(ports, request, slot, invitation, delivery));
  return outcome;
}

/** Waits for all at the same time, because a caller waits too; one that fails keeps no other from its end. */
async function allOf(
  { log }: SendLinkPorts,
  { contactId }: LinkContext,
  writes: readonly Promise<void>[],
): Promise<void> {
  for (const write of await Promise.allSettled(writes)) {
    if (write.status === "rejected") log.error("What became of a link could not be kept.", write.reason, { contactId });
  }
}

function invitationFor(
  { settings, nowMs }: SendLinkPorts,
  { way, context }: LinkRequest,
  tokenHash: string,
): Invitation {
  const createdAtMs = nowMs();
  return {
    ...context,
    ...way,
    tokenHash,
    language: spokenIn(settings.languages, context.language),
    host: settings.host,
    createdAtMs,
    expiresAtMs: createdAtMs + settings.linkLifeSeconds * 1000,
  };
}

/** Amazon Connect says en-US of every contact to which nothing else was said: only a language of ours is one. */
function spokenIn(languages: readonly string[], language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? language);
}

function deliver(ports: SendLinkPorts, { way }: LinkRequest, link: string, language: string): Promise<Delivery> {
  const { organisation, linkLifeSeconds } = ports.settings;
  const content = { organisation, link, lifeMinutes: Math.floor(linkLifeSeconds / 60) };
  const off: Delivery = { is: "refused", because: "not-allowed" };
  if (way.channel === "sms") {
    const sms = { to: way.address, body: smsText(language, content), lifeSeconds: linkLifeSeconds };
    return ports.sms?.(sms) ?? Promise.resolve(off);
  }
  return ports.email?.({ to: way.address, ...emailText(language, content) }) ?? Promise.resolve(off);
}

function outcomeOf(delivery: Delivery): SendOutcome {
  return delivery.is === "sent" ? "sent" : delivery.is === "refused" ? delivery.because : "failed";
}

function report(
  { count, log }: SendLinkPorts,
  delivery: Delivery,
  fields: {
    readonly reason: string;
    readonly channel: string;
    readonly contactId: string;
    readonly outcome: SendOutcome;
  },
): void {
  const of = { reason: fields.reason, channel: fields.channel };
  if (delivery.is === "sent") {
    count("sent", of);
    log.info("A link was sent.", fields);
    return;
  }
  const { operator } = { operator: undefined, ...delivery };
  if (operator) count("sendingBlocked", of);
  if (delivery.is === "refused" && !operator) {
    log.info("A link cannot go to this receiver.", fields);
    return;
  }
  if (delivery.is !== "refused") count("notSent", of);
  log.error("A link was not sent.", delivery.error, fields);
}

/** Certainly nothing sent: the slot is free again. In every other case it is used for ever. */
function keep(
  { sendings, invitations, nowMs }: SendLinkPorts,
  { way, context, other }: LinkRequest,
  slot: OwnSlot,
  { tokenHash, language }: Invitation,
  delivery: Delivery,
): readonly Promise<void>[] {
  switch (delivery.is) {
    case "sent": {
      const { messageId } = delivery;
      const message = { ...context, language, messageId, channel: way.channel, sentAtMs: nowMs(), other };
      // Nothing can be reported of a message without an id.
      return [sendings.settle(slot, "sent"), ...(messageId === "" ? [] : [sendings.keepMessage(message)])];
    }
    case "refused":
      return [sendings.settle(slot, delivery.because), invitations.remove(tokenHash)];
    case "not-sent":
      return [sendings.release(slot), invitations.remove(tokenHash)];
    case "unknown":
      return [sendings.settle(slot, "failed")];
  }
}
