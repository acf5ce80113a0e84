import { contactFlow } from "../language/build/contact-flow";
import { texts } from "../texts";

/** What an agent hears who was put on hold. */
export const agentHold = contactFlow(
  "Agent hold",
  {
    type: "AGENT_HOLD",
    channels: ["VOICE"],
    description: "Tells the agent, over and over, that they are on hold.",
    optionalErrors: "undeclared",
  },
  (call) => call.loopPrompts([texts.agentOnHold]),
);
