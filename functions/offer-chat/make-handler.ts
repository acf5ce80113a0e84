import { offerReasons } from "../../config/names";
import { parseFlowEvent } from "../shared/flow-event";
import type { Count } from "../shared/funnel";
import type { Log } from "../shared/log";
import type { OpenWays } from "../shared/open-ways";
import { decide, noOffer, type Offer } from "./decide";

/** What offering a chat needs from outside. */
export interface Ports {
  readonly open: OpenWays;
  readonly count: Count;
  readonly log: Log;
}

/** Answers a flow that wants to offer a chat. An offer is counted where there is a way to take it. */
export function makeHandler({ open, count, log }: Ports): (event: unknown) => Promise<Offer> {
  return async (event) => {
    const contact = parseFlowEvent(event);
    if (contact === undefined) {
      log.warn("The event is none of a flow.");
      return noOffer;
    }
    const offer = decide(contact, open);
    const reason = offerReasons.find((one) => one === contact.parameters.reason);
    if (offer.sms === "yes" || offer.email === "yes") count("offered", reason ? { reason } : {});
    log.info("Ways to a chat were asked for.", {
      contactId: contact.contactId,
      reason,
      outcome: `sms ${offer.sms}, email ${offer.email}`,
    });
    return offer;
  };
}
