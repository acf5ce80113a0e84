import { done, failed, type Outcome, type Standing } from "../block";
import type { Contact } from "../contact";
import { holdAgent, holdCustomer, offHold } from "../hold";

/**
 * Hold customer or agent, while an agent transfers a call: the flow speaks with whoever is not on hold, with the
 * customer after both are off hold (unverified: Amazon Connect joins all three).
 */
export function updatePreviousContactParticipantState(at: Standing): Outcome {
  const { center, contact } = at;
  const first = contact.transferOf;
  const state = at.text("PreviousContactParticipantState");
  if (first === undefined) return failed("no agent transfers the contact");
  switch (state) {
    case "CustomerOnHold":
      if (first.state !== "hold") {
        offHold(center, first);
        holdCustomer(center, first);
      }
      speakWith(contact, at, "agent");
      return done();
    case "AgentOnHold":
      offHold(center, first);
      holdAgent(center, first);
      speakWith(contact, at, "customer");
      return done();
    case "OffHold":
      offHold(center, first);
      speakWith(contact, at, "customer");
      return done();
    default:
      return failed(`there is no state ${state}`);
  }
}

function speakWith(contact: Contact, { run }: Standing, party: "agent" | "customer"): void {
  run.party = party;
  contact.run = party === "customer" ? run : undefined;
  contact.agentRun = party === "agent" ? run : undefined;
}
