import type { SendOutcome } from "../../config/names";
import { parseFlowEvent } from "../shared/flow-event";
import type { OpenWays } from "../shared/open-ways";
import { type SendLinkPorts, sendLink } from "../shared/send-link";
import { decide } from "./decide";

/** What the flow reads as `$.External.outcome`. */
export interface Answer extends Record<string, string> {
  readonly outcome: SendOutcome;
}

/** @see makeHandler */
export interface Ports extends SendLinkPorts {
  readonly open: OpenWays;
}

/** Answers a flow that wants a link sent. Whatever happens is an outcome: an error would say nothing to the caller. */
export function makeHandler(ports: Ports): (event: unknown) => Promise<Answer> {
  return async (event) => {
    const contact = parseFlowEvent(event);
    if (contact === undefined) {
      ports.log.warn("The event is none of a flow.");
      return { outcome: "failed" };
    }
    const decision = decide(contact, ports.open);
    if ("send" in decision) return { outcome: await sendLink(ports, decision.send) };
    const { outcome, told } = decision;
    const message = told ? "The flow gave parameters that mean nothing." : "There is nowhere to send a link to.";
    ports.log.warn(message, { contactId: contact.contactId, outcome });
    return { outcome };
  };
}
