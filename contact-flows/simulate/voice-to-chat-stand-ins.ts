import type { ContactCenterConfig } from "../../config/schema";
import type { LambdaHandler, World } from "./world";

/**
 * Stand-ins of the Lambdas that the flows of voice-to-chat invoke: every number takes an SMS, every address an e-mail, and
 * every link goes out. Tests put the real handlers in their place, or others.
 */
export function voiceToChatLambdas({
  voiceToChat,
}: Pick<ContactCenterConfig, "voiceToChat">): NonNullable<World["lambdas"]> {
  if (voiceToChat === undefined) return {};
  const { sms, email } = voiceToChat;
  const offerChat: LambdaHandler = (event) => ({
    sms: yesOrNo(sms !== undefined && at(event, "ContactData", "CustomerEndpoint", "Address").startsWith("+")),
    email: yesOrNo(email !== undefined && at(event, "Parameters", "email").includes("@")),
  });
  return { "offer-chat": offerChat, "send-chat-link": () => ({ outcome: "sent" }) };
}

function yesOrNo(answer: boolean): string {
  return answer ? "yes" : "no";
}

/** A text below `Details` of an event; empty where there is none. */
function at(event: unknown, ...path: readonly string[]): string {
  const found = ["Details", ...path].reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    event,
  );
  return typeof found === "string" ? found : "";
}
