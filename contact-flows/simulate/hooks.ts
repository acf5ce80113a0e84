import type { Center } from "./center";
import type { CompiledFlow } from "./compile";
import type { Contact } from "./contact";
import type { HookEvent } from "./world";

/** What stands in place of a flow where a contact is to have none, not even the one that an instance has by default. */
export const noFlow = "";

/** The flow that a contact runs through at an event: its own, for an outbound whisper its queue's, else the instance's. */
export function hookOf(center: Center, contact: Contact, event: HookEvent): CompiledFlow | undefined {
  const own = event === "OutboundWhisper" ? contact.queue?.outboundWhisper : contact.hooks[event];
  if (own !== undefined) return own === noFlow ? undefined : center.flow(own);
  // A chat hears a whisper only where a flow sets one (Administrator Guide, default whisper flows).
  if (event.endsWith("Whisper") && contact.channel !== "VOICE") return undefined;
  const byDefault = center.world.defaultFlows?.[event];
  return byDefault === undefined ? undefined : center.flow(byDefault);
}
