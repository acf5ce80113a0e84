import { type Outcome, over, type Standing } from "../block";
import { hangUp } from "../lifecycle";
import { backToAgent } from "../transfers";

/** Disconnect: hangs up, or ends the chat. While an agent transfers a contact, it ends the transfer, not the call. */
export function disconnectParticipant({ center, contact }: Standing): Outcome {
  if (contact.transferOf !== undefined) backToAgent(center, contact);
  else hangUp(center, contact, "CONTACT_FLOW_DISCONNECT");
  return over({ type: "left" });
}
