import type { StartChatContactRequest } from "@aws-sdk/client-connect";
import { contactAttributes } from "../../config/names";
import { type CustomerLanguage, customerLanguage } from "../shared/customer-language";
import type { UsedInvitation } from "../shared/invitation-item";

/** What the contact center says of every chat. */
export interface ChatSettings {
  readonly instanceId: string;
  readonly flowId: string;
  readonly lifeMinutes: number;
  /** Locales, the first the default. */
  readonly languages: readonly string[];
}

/** How an agent sees a customer who gave no name. */
const defaultNames: Readonly<Record<CustomerLanguage, string>> = { en: "Customer", de: "Gast" };

/** How long Amazon Connect lets a chat last where nothing else is asked for. */
const defaultLifeMinutes = 25 * 60;

/** All that the page can show: text, menus and cards of flows, and what their buttons answer. */
const contentTypes = [
  "text/plain",
  "text/markdown",
  "application/json",
  "application/vnd.amazonaws.connect.message.interactive",
  "application/vnd.amazonaws.connect.message.interactive.response",
];

/**
 * What Amazon Connect is asked for: a function of the invitation alone, so that every try asks for the same chat. All
 * of it is the server's choice but the customer's own name.
 */
export function chatInput(invitation: UsedInvitation, settings: ChatSettings): StartChatContactRequest {
  const { instanceId, flowId, lifeMinutes, languages } = settings;
  const language = customerLanguage({ spoken: invitation.language, offered: languages });
  return {
    InstanceId: instanceId,
    ContactFlowId: flowId,
    ParticipantDetails: { DisplayName: invitation.displayName ?? defaultNames[language] },
    Attributes: attributesOf(invitation),
    RelatedContactId: invitation.contactId,
    SupportedMessagingContentTypes: contentTypes,
    // Whole answers of bots, and not piece by piece: each piece would come as a message of the same id.
    ParticipantConfiguration: { ResponseMode: "COMPLETE" },
    // Accounts that may not choose a time are refused even for the default one.
    ...(lifeMinutes === defaultLifeMinutes ? {} : { ChatDurationInMinutes: lifeMinutes }),
    ClientToken: `chat-${invitation.tokenHash}`,
  };
}

/** Attributes that say where the chat came from; one without a value is left out. */
function attributesOf(invitation: UsedInvitation): Record<string, string> {
  const attributes: Readonly<Record<string, string>> = {
    [contactAttributes.cameFrom]: "voice-to-chat",
    [contactAttributes.language]: invitation.language,
    [contactAttributes.offerReason]: invitation.reason,
    [contactAttributes.callContactId]: invitation.contactId,
    [contactAttributes.linkChannel]: invitation.channel,
    [contactAttributes.customerAddress]: invitation.address,
    [contactAttributes.queueArn]: invitation.queueArn,
    [contactAttributes.queuePriority]: invitation.queuePriority,
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""));
}
