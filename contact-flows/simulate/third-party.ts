import type { Center } from "./center";
import type { Contact } from "./contact";
import { hangUp } from "./lifecycle";

/** Whether a number is written in the international form (ITU-T E.164), which is all that the service dials. */
export function isPhoneNumber(number: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(number);
}

/** Whether the contact center may call a number. */
export function isDialable(center: Center, number: string): boolean {
  return center.world.dialablePrefixes?.some((prefix) => number.startsWith(prefix)) ?? true;
}

/** What becomes of a call to somebody outside of the contact center. */
export function answerOf(center: Center, number: string): "answers" | "busy" | "no-answer" {
  const { thirdParties = {} } = center.world;
  return (Object.hasOwn(thirdParties, number) ? thirdParties[number] : undefined) ?? "answers";
}

/**
 * Who was called outside of the contact center hangs up: the flow goes on where it says so, otherwise the call is over.
 *
 * @throws Error where the customer talks to nobody outside.
 */
export function thirdPartyLeaves(center: Center, contact: Contact): void {
  if (contact.state !== "third-party") {
    throw new Error(`The customer talks to nobody outside: the contact is "${contact.state}".`);
  }
  if (center.wake(contact.run ?? contact.agentRun, { type: "signal", name: "third-party-leaves" })) return;
  hangUp(center, contact, "THIRD_PARTY_DISCONNECT");
}
