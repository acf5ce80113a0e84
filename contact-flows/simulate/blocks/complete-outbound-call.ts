import { done, type Outcome, type Standing } from "../block";

/** Call phone number: joins the customer of an outbound call, who has answered by the time that a whisper is heard. */
export function completeOutboundCall(at: Standing): Outcome {
  const CallerId = at.value("CallerId");
  at.contact.effects.push({ action: at.block.action.Type, parameters: CallerId === undefined ? {} : { CallerId } });
  return done();
}
