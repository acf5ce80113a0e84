import type { Center } from "./center";
import type { Contact } from "./contact";

/** Says in a chat what its agent does besides writing, such as joining: everybody who takes part sees it. */
export function tellOfAgent(center: Center, contact: Contact, what: string): void {
  if (contact.channel !== "CHAT" || contact.agent === undefined) return;
  center.say(contact, { from: "agent", to: "everyone", kind: "event", text: `${contact.agent.id} ${what}` });
}

/** Says in a chat that its agent leaves it, where that one had joined. */
export function tellThatAgentLeaves(center: Center, contact: Contact): void {
  if (contact.connectedAt !== undefined) tellOfAgent(center, contact, "has left");
}
