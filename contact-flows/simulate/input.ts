import type { JsonValue } from "../language/document";
import type { Center } from "./center";
import type { Contact } from "./contact";

/**
 * The customer presses one key. A block that listens hears it, and writes down what was pressed, as only the block knows
 * whether it is secret. While touchtones are buffered, a key that nobody hears is kept for the next input; else it is lost.
 */
export function pressKey(center: Center, contact: Contact, key: string): "heard" | "kept" | "lost" {
  if (center.wake(contact.run, { type: "key", key })) return "heard";
  if (!contact.touchtonesBuffered || contact.run === undefined || contact.run.over) return "lost";
  contact.buffer += key;
  return "kept";
}

/** The customer of a call says something: to the agent, or to the flow, where it is heard if a bot listens. */
export function speak(center: Center, contact: Contact, text: string): "heard" | "lost" {
  return put(center, contact, "speech", text);
}

/**
 * The customer of a chat writes something, or answers something that was shown (`interactive`: what the view or the bot
 * gets). Such an answer is written down by the block that hears it, as only the block knows whether it is secret.
 */
export function write(center: Center, contact: Contact, text: string, interactive?: JsonValue): "heard" | "lost" {
  if (interactive === undefined) return put(center, contact, "message", text);
  return center.wake(contact.run, { type: "message", text, interactive }) ? "heard" : "lost";
}

function put(center: Center, contact: Contact, kind: "speech" | "message", text: string): "heard" | "lost" {
  const withAgent = contact.state === "connected";
  center.say(contact, { from: "customer", to: withAgent ? "agent" : "system", kind, text });
  return withAgent || center.wake(contact.run, { type: kind, text }) ? "heard" : "lost";
}
