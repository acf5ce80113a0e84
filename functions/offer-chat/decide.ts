import { isEmailAddress } from "../shared/email-address";
import type { FlowContact } from "../shared/flow-event";
import type { OpenWays } from "../shared/open-ways";
import { smsNumber } from "../shared/phone-number";

/** What the flow reads as `$.External.sms` and `$.External.email`. */
export interface Offer extends Record<string, string> {
  readonly sms: "yes" | "no";
  readonly email: "yes" | "no";
}

/** Nothing can be sent. */
export const noOffer: Offer = { sms: "no", email: "no" };

/** By which channels a caller can get a link; `email` is the address that the flow has looked up. */
export function decide({ phoneNumber, parameters }: FlowContact, open: OpenWays): Offer {
  const yes = (is: boolean) => (is ? "yes" : "no");
  return {
    sms: yes(open.sms && smsNumber(phoneNumber, open.countries).is === "reachable"),
    email: yes(open.email && isEmailAddress(parameters.email)),
  };
}
