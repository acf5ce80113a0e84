import { contactFlow, type FlowDefinition } from "../language/build/contact-flow";
import type { FlowSettings } from "../settings";
import { texts } from "../texts";

/** What a customer hears who is called by an agent, before the two are joined. */
export function outboundWhisper({ organisation }: FlowSettings): FlowDefinition {
  return contactFlow(
    "Outbound whisper",
    {
      type: "OUTBOUND_WHISPER",
      channels: ["VOICE"],
      description: "Says who is calling.",
      onFailure: (call) => call.endFlow(),
    },
    (call) => {
      call.say(texts.outbound({ organisation }));
      call.endFlow();
    },
  );
}
