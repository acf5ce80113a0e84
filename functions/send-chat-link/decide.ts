import { linkChannels, type OfferReason, offerReasons, type SendOutcome } from "../../config/names";
import { isEmailAddress } from "../shared/email-address";
import type { FlowContact } from "../shared/flow-event";
import type { OpenWays } from "../shared/open-ways";
import { smsNumber } from "../shared/phone-number";
import type { LinkRequest } from "../shared/send-link";
import type { Way } from "../shared/sent-message";

/** A link to send, or why there is none to send. */
export type Decision =
  | { readonly send: LinkRequest }
  | { readonly outcome: SendOutcome; readonly told?: "wrong-parameters" };

/**
 * What to do for a contact whose flow wants a link sent: by `channel`, for a `reason`; `email` is the address that the
 * flow has looked up, `queuePriority` the priority that it has given the call.
 */
export function decide(contact: FlowContact, open: OpenWays): Decision {
  const { parameters } = contact;
  const channel = linkChannels.find((one) => one === parameters.channel);
  const reason: OfferReason | undefined = offerReasons.find((one) => one === parameters.reason);
  if (channel === undefined || reason === undefined) return { outcome: "failed", told: "wrong-parameters" };
  const ways = { sms: smsWay(contact, open), email: emailWay(parameters.email, open) };
  const way = ways[channel];
  if ("refused" in way) return { outcome: way.refused };
  const other = ways[channel === "sms" ? "email" : "sms"];
  const { contactId, language, queueArn } = contact;
  const context = { contactId, language, reason, queueArn, queuePriority: parameters.queuePriority ?? "" };
  return { send: { because: "accepted", way, context, ...("refused" in other ? {} : { other }) } };
}

type Possible = Way | { readonly refused: SendOutcome };

function smsWay({ phoneNumber }: FlowContact, { sms, countries }: OpenWays): Possible {
  if (!sms) return { refused: "not-allowed" };
  const judged = smsNumber(phoneNumber, countries);
  switch (judged.is) {
    case "reachable":
      return { channel: "sms", address: judged.number };
    case "foreign":
      return { refused: "not-allowed" };
    case "landline":
    case "withheld":
      return { refused: "invalid-number" };
  }
}

function emailWay(address: string | undefined, { email }: OpenWays): Possible {
  if (!email) return { refused: "not-allowed" };
  return isEmailAddress(address) ? { channel: "email", address } : { refused: "failed" };
}
